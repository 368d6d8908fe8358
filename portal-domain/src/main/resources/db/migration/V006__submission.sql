-- What a delegation drafts is its own until it hands it in: the secretariat no longer sees such a draft.

alter table meeting add column submitted_at timestamptz;
alter table document add column submitted_at timestamptz;

-- Bodies in which the actor sits for a delegation, today.
create function my_seats() returns text[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor_subject() and s.function <> 'SECRETARY' and actor_has_role('delegate')
       and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
  $$;
alter function my_seats() owner to portal_facts;

-- Bodies of which the actor is chair or co-chair, today.
create function my_chairs() returns text[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor_subject() and s.function in ('CHAIR', 'CO_CHAIR') and actor_has_role('delegate')
       and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
  $$;
alter function my_chairs() owner to portal_facts;

drop policy document_read on document;
create policy document_read on document for select to portal_app using (
  (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('document'))::uuid[])))));

drop policy meeting_read on meeting;
create policy meeting_read on meeting for select to portal_app using (
  (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('meeting'))::uuid[])))));
