-- Tells the transaction who acts and answers who that is, as before, but by a function that reads its facts as all others
-- do (R__facts.sql): past the policies, and of nobody but the subject of the signed claim. Three tables had their policies
-- asked at each request for what is the actor's own.

-- What member_facts says of the actor; nothing for a claim that does not hold.
create function my_facts()
  returns table (member_id uuid, display_name text, delegation_id uuid, delegation text, body text, function text, in_force boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return query select * from member_facts(actor.subject);
  end $$;
alter function my_facts() owner to portal_facts;

drop function who_acts(text, text);

-- For the transaction at hand; the claim is believed or not by whoever asks it.
create function who_acts(claim text)
  returns table (member_id uuid, display_name text, delegation_id uuid, delegation text, body text, function text, in_force boolean)
  language plpgsql volatile
  as $$
  begin
    perform set_config('portal.actor', claim, true);
    return query select * from public.my_facts();
  end $$;
