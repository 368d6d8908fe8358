-- Tells the transaction who acts and answers who that is, in one statement instead of two: each request sends it.

-- A member by the subject: a row for each mandate that has begun and held, in force or ended; one without a mandate where
-- there never was any. As the asker sees it.
create function member_facts(subject text)
  returns table (member_id uuid, display_name text, delegation_id uuid, delegation text, body text, function text, in_force boolean)
  language sql stable
  as $$
    select m.id, m.display_name, d.id, d.code, s.body, s.function, s.valid_until is null or s.valid_until > now()
      from public.member m
      left join public.delegation d on d.id = m.delegation_id
      left join public.membership s on s.member_id = m.id and s.valid_from <= now()
       and (s.valid_until is null or s.valid_until > s.valid_from)
     where m.subject = member_facts.subject
     order by s.body
  $$;

-- For the transaction at hand; the claim is believed or not by the policies that ask it.
create function who_acts(claim text, subject text)
  returns table (member_id uuid, display_name text, delegation_id uuid, delegation text, body text, function text, in_force boolean)
  language plpgsql volatile
  as $$
  begin
    perform set_config('portal.actor', claim, true);
    return query select * from public.member_facts(subject);
  end $$;
