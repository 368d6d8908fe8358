-- Meetings, their agenda, the documents before them, and what changed since publication.

create table meeting (
  id                  uuid primary key,
  version             integer not null default 0,
  symbol              text constraint meeting_symbol_unique unique,
  kind                text not null constraint meeting_kind_known check (kind in ('MINISTERIAL', 'PLENARY', 'CO_CHAIRS', 'TECHNICAL')),
  title               text not null constraint meeting_title_length check (length(title) between 1 and 300),
  place               text not null,
  room                text,
  video_link          text,
  starts_at           timestamptz not null,
  ends_at             timestamptz not null,
  zone                text not null,
  state               text not null constraint meeting_state_known
                      check (state in ('DRAFT', 'PUBLISHED', 'IN_SESSION', 'CLOSED', 'CANCELLED', 'POSTPONED')),
  agenda_revision     integer not null default 0,
  body                text not null constraint meeting_body_fk references body,
  distribution        text not null constraint meeting_distribution_known check (distribution in ('GENERAL', 'LIMITED', 'RESTRICTED')),
  owner_delegation_id uuid constraint meeting_owner_fk references delegation,
  released_at         timestamptz,
  not_before          timestamptz,
  created_by          text not null,
  created_at          timestamptz not null,
  published_by        text,
  published_at        timestamptz,
  cancelled_by        text,
  cancelled_at        timestamptz,
  cancellation_reason text,
  changed_at          timestamptz not null,
  constraint meeting_ends_after_start check (ends_at > starts_at),
  constraint meeting_draft_unpublished check ((state = 'DRAFT') = (published_at is null)),
  constraint meeting_publication_whole check (num_nonnulls(published_by, published_at) in (0, 2)),
  constraint meeting_cancellation_whole check (num_nonnulls(cancelled_by, cancelled_at, cancellation_reason) in (0, 3)),
  constraint meeting_cancelled_has_reason check ((state = 'CANCELLED') = (cancelled_at is not null))
);
create index meeting_by_start on meeting (starts_at, id);
create index meeting_by_body_start on meeting (body, starts_at, id);
create index meeting_restricted on meeting (starts_at, id) where distribution = 'RESTRICTED';
create index meeting_general on meeting (starts_at, id) where distribution = 'GENERAL';

create table agenda_item (
  id                 uuid primary key,
  version            integer not null default 0,
  meeting_id         uuid not null constraint agenda_item_meeting_fk references meeting,
  position           integer not null,
  depth              integer not null default 1 constraint agenda_item_depth_known check (depth in (1, 2)),
  title              text not null constraint agenda_item_title_length check (length(title) between 1 and 300),
  track              text constraint agenda_item_track_known
                     check (track in ('HUMANITARIAN', 'CEASEFIRE', 'COUNTER_TERRORISM', 'POLITICAL_PROCESS')),
  kind               text not null constraint agenda_item_kind_known check (kind in ('INFORMATION', 'DISCUSSION', 'DECISION')),
  lead_delegation_id uuid constraint agenda_item_lead_fk references delegation,
  planned_minutes    integer not null constraint agenda_item_minutes_sensible check (planned_minutes between 0 and 1440),
  note               text constraint agenda_item_note_length check (length(note) <= 4000),
  constraint agenda_item_position_unique unique (meeting_id, position) deferrable initially deferred
);

create table meeting_document (
  id          uuid primary key,
  meeting_id  uuid not null constraint meeting_document_meeting_fk references meeting,
  item_id     uuid constraint meeting_document_item_fk references agenda_item,
  document_id uuid not null constraint meeting_document_document_fk references document,
  position    integer not null,
  constraint meeting_document_once unique (meeting_id, document_id)
);
create index meeting_document_document on meeting_document (document_id);

create table meeting_change (
  id          uuid primary key,
  meeting_id  uuid not null constraint meeting_change_meeting_fk references meeting,
  at          timestamptz not null,
  revision    integer not null,
  kind        text not null constraint meeting_change_kind_known check (kind in (
                'PUBLISHED', 'RESCHEDULED', 'DETAILS_CHANGED', 'ITEM_ADDED', 'ITEM_CHANGED', 'ITEM_REMOVED', 'ORDER_CHANGED',
                'DOCUMENT_ADDED', 'DOCUMENT_REPLACED', 'DOCUMENT_WITHDRAWN', 'CANCELLED')),
  item_id     uuid,
  document_id uuid
);
create index meeting_change_meeting on meeting_change (meeting_id, at desc);
create index meeting_change_at on meeting_change (at desc, id desc);

alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_read on meeting for select to portal_app using (
  body = any ((select my_secretariats())::text[])
  or (released_at is null and owner_delegation_id = (select my_delegation()) and body = any ((select my_bodies())::text[]))
  or (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('meeting'))::uuid[])))));
create policy meeting_insert on meeting for insert to portal_app
  with check (body = any ((select my_secretariats())::text[]));
create policy meeting_update on meeting for update to portal_app
  using (body = any ((select my_secretariats())::text[])) with check (body = any ((select my_secretariats())::text[]));

-- Children follow their meeting.
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy agenda_item_read on agenda_item for select to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id));
create policy agenda_item_write on agenda_item to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])))
  with check (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])));

alter table meeting_document enable row level security;
alter table meeting_document force row level security;
create policy meeting_document_read on meeting_document for select to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id)
    and exists (select 1 from document d where d.id = document_id));
create policy meeting_document_write on meeting_document to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])))
  with check (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])));

alter table meeting_change enable row level security;
alter table meeting_change force row level security;
create policy meeting_change_read on meeting_change for select to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id)
    and (document_id is null or exists (select 1 from document d where d.id = document_id)));
create policy meeting_change_insert on meeting_change for insert to portal_app
  with check (exists (select 1 from meeting m where m.id = meeting_id and m.body = any ((select my_secretariats())::text[])));

grant select, insert, update on meeting to portal_app;
grant select, insert, update, delete on agenda_item, meeting_document to portal_app;
grant select, insert on meeting_change to portal_app;

-- Names a record by its symbol beside an id in the audit log, for auditors only; no content.
create function symbols_of(ids uuid[]) returns table (id uuid, symbol text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.id, m.symbol from meeting m where m.id = any (ids) and actor_has_role('auditor')
    union all
    select d.id, d.symbol from document d where d.id = any (ids) and actor_has_role('auditor')
    union all
    select v.id, d.symbol || ' (' || v.language || ', ' || v.number || ')'
      from document_version v join document d on d.id = v.document_id
     where v.id = any (ids) and actor_has_role('auditor')
  $$;

-- What the first wall needs to say why it refuses a record that the second wall hides; no content.
create function protection_of(kind text, record uuid)
  returns table (body text, distribution text, owner_delegation_id uuid, released_at timestamptz, not_before timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.body, m.distribution, m.owner_delegation_id, m.released_at, m.not_before
      from meeting m where protection_of.kind = 'meeting' and m.id = record
    union all
    select d.body, d.distribution, d.owner_delegation_id, d.released_at, d.not_before
      from document d where protection_of.kind = 'document' and d.id = record
    union all
    select d.body, d.distribution, d.owner_delegation_id, d.released_at, d.not_before
      from document_version v join document d on d.id = v.document_id where protection_of.kind = 'document_version' and v.id = record
  $$;
grant select on meeting, document, document_version to portal_facts;
alter function symbols_of(uuid[]) owner to portal_facts;
alter function protection_of(text, uuid) owner to portal_facts;
