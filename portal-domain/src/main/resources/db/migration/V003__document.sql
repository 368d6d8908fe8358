-- Documents: a title under one symbol, its versions by language, and their content in chunks.

create table document (
  id                  uuid primary key,
  version             integer not null default 0,
  symbol              text constraint document_symbol_unique unique,
  title               text not null constraint document_title_length check (length(title) between 1 and 300),
  body                text not null constraint document_body_fk references body,
  distribution        text not null constraint document_distribution_known check (distribution in ('GENERAL', 'LIMITED', 'RESTRICTED')),
  owner_delegation_id uuid constraint document_owner_fk references delegation,
  released_at         timestamptz,
  not_before          timestamptz,
  created_by          text not null,
  created_at          timestamptz not null,
  withdrawn_by        text,
  withdrawn_at        timestamptz,
  constraint document_withdrawal_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create index document_restricted on document (id) where distribution = 'RESTRICTED';

-- Bytes on their way in: owned by who sends them until a document version takes them over.
create table upload (
  id          uuid primary key,
  owner       text not null,
  file_name   text not null,
  media_type  text,
  size_bytes  bigint not null default 0,
  sha256      bytea,
  started_at  timestamptz not null default now(),
  finished_at timestamptz,
  constraint upload_finished_whole check ((finished_at is null) = (sha256 is null))
);
create index upload_started on upload (started_at);

create table document_version (
  id          uuid primary key,
  document_id uuid not null constraint document_version_document_fk references document,
  language    text not null constraint document_version_language_form check (language ~ '^[a-z]{2}$'),
  number      integer not null constraint document_version_number_positive check (number > 0),
  file_name   text not null,
  media_type  text not null,
  size_bytes  bigint not null,
  sha256      bytea not null,
  content_id  uuid not null constraint document_version_content_unique unique,
  added_by    text not null,
  added_at    timestamptz not null,
  constraint document_version_unique unique (document_id, language, number)
);

create table content_chunk (
  content_id uuid not null,
  number     integer not null,
  data       bytea not null,
  constraint content_chunk_pk primary key (content_id, number)
);
alter table content_chunk alter column data set storage external;

alter table document enable row level security;
alter table document force row level security;
create policy document_read on document for select to portal_app using (
  body = any ((select my_secretariats())::text[])
  or (released_at is null and owner_delegation_id = (select my_delegation()) and body = any ((select my_bodies())::text[]))
  or (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('document'))::uuid[])))));
create policy document_insert on document for insert to portal_app
  with check (body = any ((select my_secretariats())::text[]));
create policy document_update on document for update to portal_app
  using (body = any ((select my_secretariats())::text[])) with check (body = any ((select my_secretariats())::text[]));

alter table upload enable row level security;
alter table upload force row level security;
create policy upload_own on upload to portal_app
  using (owner = (select actor_subject())) with check (owner = (select actor_subject()));

alter table document_version enable row level security;
alter table document_version force row level security;
create policy document_version_read on document_version for select to portal_app using (
  exists (select 1 from document d where d.id = document_id
    and (d.withdrawn_at is null or d.body = any ((select my_secretariats())::text[]))));
create policy document_version_insert on document_version for insert to portal_app with check (
  exists (select 1 from document d where d.id = document_id and d.body = any ((select my_secretariats())::text[])));

alter table content_chunk enable row level security;
alter table content_chunk force row level security;
create policy content_chunk_read on content_chunk for select to portal_app using (
  exists (select 1 from document_version v where v.content_id = content_chunk.content_id)
  or exists (select 1 from upload u where u.id = content_chunk.content_id));
create policy content_chunk_insert on content_chunk for insert to portal_app with check (
  exists (select 1 from upload u where u.id = content_chunk.content_id and u.finished_at is null));
create policy content_chunk_discard on content_chunk for delete to portal_app using (
  exists (select 1 from upload u where u.id = content_chunk.content_id));

grant select, insert, update on document to portal_app;
grant select, insert on document_version to portal_app;
grant select, insert, update, delete on upload to portal_app;
grant select, insert, delete on content_chunk to portal_app;

-- Throws away uploads that were never attached; anyone may call it, it shows nothing and takes only what is older than a day.
create function discard_stale_uploads() returns integer language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare gone integer;
  begin
    delete from content_chunk c using upload u where c.content_id = u.id and u.started_at < now() - interval '1 day';
    delete from upload where started_at < now() - interval '1 day';
    get diagnostics gone = row_count;
    return gone;
  end $$;
