-- Lists are read along each circle of readers by itself, so that whoever may see little of much waits no longer.

-- The same rules as before, in another order: what most rows are asked comes first, since each fact is fetched only once a
-- row asks for it.
drop policy meeting_read on meeting;
create policy meeting_read on meeting for select to portal_app using (
  (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('meeting'))::uuid[]))))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null)));
drop policy document_read on document;
create policy document_read on document for select to portal_app using (
  (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('document'))::uuid[]))))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null)));
drop policy dossier_read on dossier;
create policy dossier_read on dossier for select to portal_app using (
  (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('dossier'))::uuid[]))))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null)));
drop policy position_paper_read on position_paper;
create policy position_paper_read on position_paper for select to portal_app using (
  (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('position_paper'))::uuid[]))))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (body = any ((select my_secretariats())::text[]) and (submitted_at is not null or released_at is not null)));
drop policy report_read on report;
create policy report_read on report for select to portal_app using (
  (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or body = any ((select my_secretariats())::text[])
  or exists (select 1 from dossier_report j where j.report_id = id offset 0));

-- An item asks for its meeting once, whoever reads it; its policy asks for the one meeting of each, instead of for all.
drop policy agenda_item_write on agenda_item;
drop policy agenda_item_read on agenda_item;
create policy agenda_item_read on agenda_item for select to portal_app using (
  exists (select 1 from meeting m where m.id = meeting_id
    and (agenda_item.distribution is null or agenda_item.id = any ((select my_grants('agenda_item'))::uuid[])
      or m.body = any ((select my_secretariats())::text[])) offset 0));
create policy agenda_item_insert on agenda_item for insert to portal_app
  with check (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])));
create policy agenda_item_update on agenda_item for update to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])))
  with check (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])));
create policy agenda_item_delete on agenda_item for delete to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])));

-- A child asks for its one parent, instead of for all parents at once: without "offset 0" the planner may read the whole
-- table of the parents into a hash.
alter policy meeting_document_read on meeting_document
  using (exists (select 1 from meeting m where m.id = meeting_id offset 0)
    and exists (select 1 from document d where d.id = document_id offset 0)
    and (item_id is null or exists (select 1 from agenda_item i where i.id = item_id offset 0)));
alter policy meeting_change_read on meeting_change
  using (exists (select 1 from meeting m where m.id = meeting_id offset 0)
    and (document_id is null or exists (select 1 from document d where d.id = document_id offset 0))
    and (not restricted or document_id is not null or exists (select 1 from agenda_item i where i.id = item_id offset 0)));
alter policy document_version_read on document_version
  using (exists (select 1 from document d where d.id = document_id
    and (d.withdrawn_at is null or d.body = any ((select my_secretariats())::text[])) offset 0));
alter policy dossier_report_read on dossier_report
  using (exists (select 1 from dossier d where d.id = dossier_id offset 0));
alter policy report_party_read on report_party using (exists (select 1 from report r where r.id = report_id offset 0));
alter policy evidence_item_read on evidence_item using (exists (select 1 from report r where r.id = report_id offset 0));
alter policy clarification_read on clarification using (exists (select 1 from dossier d where d.id = dossier_id offset 0));
alter policy dossier_event_read on dossier_event using (exists (select 1 from dossier d where d.id = dossier_id offset 0));

-- What is for the members of a body, what is for everybody, and what a delegation owns, each in the order of its list.
create index meeting_for_members on meeting (body, starts_at, id) where distribution = 'LIMITED' and released_at is not null;
create index meeting_for_members_by_end on meeting (body, ends_at) where distribution = 'LIMITED' and released_at is not null;
create index meeting_general_by_end on meeting (ends_at) where distribution = 'GENERAL';
create index meeting_restricted_by_end on meeting (ends_at) where distribution = 'RESTRICTED';
create index meeting_by_body_end on meeting (body, ends_at);
create index meeting_owned on meeting (owner_delegation_id, body, starts_at, id) where owner_delegation_id is not null;
create index dossier_for_members on dossier (body, occurred_at desc, id desc) where distribution = 'LIMITED' and released_at is not null;
create index dossier_owned on dossier (owner_delegation_id, body, occurred_at desc, id desc) where owner_delegation_id is not null;
create index dossier_for_members_by_registration on dossier (body, registered_at desc, id desc)
  where distribution = 'LIMITED' and released_at is not null;
create index dossier_restricted_by_registration on dossier (registered_at desc, id desc) where distribution = 'RESTRICTED';
create index position_paper_for_members on position_paper (body, changed_at desc, id desc)
  where distribution = 'LIMITED' and released_at is not null;
create index position_paper_general on position_paper (changed_at desc, id desc) where distribution = 'GENERAL';
create index position_paper_owned on position_paper (owner_delegation_id, body, changed_at desc, id desc);
create index position_paper_owned_on_its_way on position_paper (owner_delegation_id, body, state, changed_at desc, id desc)
  where state in ('DRAFT', 'SUBMITTED', 'REFUSED', 'WITHDRAWN');
create index position_paper_for_members_by_circulation on position_paper (body, circulated_at desc, id desc)
  where state = 'CIRCULATED' and distribution = 'LIMITED' and released_at is not null;
create index position_paper_general_by_circulation on position_paper (circulated_at desc, id desc)
  where state = 'CIRCULATED' and distribution = 'GENERAL';
create index position_paper_restricted_by_circulation on position_paper (circulated_at desc, id desc)
  where state = 'CIRCULATED' and distribution = 'RESTRICTED';
create index position_paper_owned_by_circulation on position_paper (owner_delegation_id, body, circulated_at desc, id desc)
  where state = 'CIRCULATED';
create index position_paper_by_body_circulation on position_paper (body, circulated_at desc, id desc) where state = 'CIRCULATED';
create index report_owned on report (owner_delegation_id, body, submitted_at desc, id desc);
create index report_filed_in_body on report (filed_by, body, submitted_at desc, id desc) where owner_delegation_id is null;
drop index meeting_beyond_members;
drop index position_paper_beyond_members;

-- What is granted to somebody is read from the index alone.
create index access_grant_of_delegation on access_grant (delegation_id, object_kind, body) include (object_id, expires_at)
  where delegation_id is not null;
drop index access_grant_delegation;

-- Secretaries read the grants of a document by the policy for all records.
drop policy access_grant_document_read on access_grant;
