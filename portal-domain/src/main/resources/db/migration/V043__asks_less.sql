-- The same rules as before; a row without an owner no longer has the policy ask for whom the actor sits.

alter policy meeting_read on meeting using (
  (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('meeting'))::uuid[]))))
  or (owner_delegation_id is not null
    and owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null)));
alter policy document_read on document using (
  (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('document'))::uuid[]))))
  or (owner_delegation_id is not null
    and owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null)));
alter policy dossier_read on dossier using (
  (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('dossier'))::uuid[]))))
  or (owner_delegation_id is not null
    and owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null)));
