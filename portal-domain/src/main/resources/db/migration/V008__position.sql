-- Position papers: drafted by a delegation, handed to the secretariat, circulated or refused by it.

create table position_paper (
  id                  uuid primary key,
  version             integer not null default 0,
  symbol              text constraint position_paper_symbol_unique unique,
  body                text not null constraint position_paper_body_fk references body,
  distribution        text not null constraint position_paper_distribution_known
                      check (distribution in ('GENERAL', 'LIMITED', 'RESTRICTED')),
  owner_delegation_id uuid not null constraint position_paper_owner_fk references delegation,
  submitted_at        timestamptz,
  released_at         timestamptz,
  not_before          timestamptz,
  track               text not null constraint position_paper_track_known
                      check (track in ('HUMANITARIAN', 'CEASEFIRE', 'COUNTER_TERRORISM', 'POLITICAL_PROCESS')),
  about_kind          text constraint position_paper_about_known check (about_kind in ('AGENDA_ITEM', 'DOSSIER')),
  about_id            uuid,
  state               text not null constraint position_paper_state_known
                      check (state in ('DRAFT', 'SUBMITTED', 'CIRCULATED', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED')),
  created_by          text not null,
  created_at          timestamptz not null,
  submitted_by        text,
  circulated_by       text,
  circulated_at       timestamptz,
  refused_by          text,
  refused_at          timestamptz,
  refused_reason      text constraint position_paper_reason_length check (length(refused_reason) <= 2000),
  withdrawn_by        text,
  withdrawn_at        timestamptz,
  changed_at          timestamptz not null,
  constraint position_paper_about_whole check (num_nonnulls(about_kind, about_id) in (0, 2)),
  constraint position_paper_submission_whole check ((submitted_at is null) = (submitted_by is null)),
  constraint position_paper_circulation_whole check (num_nonnulls(circulated_by, circulated_at) in (0, 2)),
  constraint position_paper_refusal_whole check (num_nonnulls(refused_by, refused_at, refused_reason) in (0, 3)),
  constraint position_paper_withdrawal_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  constraint position_paper_draft_with_delegation check (state <> 'DRAFT' or (submitted_at is null and released_at is null)),
  constraint position_paper_submitted_has_date check (state not in ('SUBMITTED', 'REFUSED', 'CIRCULATED', 'SUPERSEDED') or submitted_at is not null),
  constraint position_paper_circulated_has_symbol check ((state in ('CIRCULATED', 'SUPERSEDED')) = (released_at is not null)
    and (released_at is null) = (circulated_at is null) and (released_at is null or symbol is not null)),
  constraint position_paper_refused_has_reason check (state <> 'REFUSED' or refused_at is not null),
  constraint position_paper_readers_see_no_refusal check (released_at is null or refused_at is null),
  constraint position_paper_withdrawn_has_date check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index position_paper_by_change on position_paper (changed_at desc, id desc);
create index position_paper_about on position_paper (about_id) where about_id is not null;
create index position_paper_of_delegation on position_paper (owner_delegation_id, changed_at desc, id desc);
create index position_paper_restricted on position_paper (changed_at desc, id desc) where distribution = 'RESTRICTED';

-- A paper in one language: a text with its markup, cleaned before it comes here, or a document, or both.
create table paper_text (
  id         uuid primary key,
  paper_id   uuid not null constraint paper_text_paper_fk references position_paper,
  language   text not null constraint paper_text_language_form check (language ~ '^[a-z]{2}$'),
  title      text not null constraint paper_text_title_length check (length(title) between 1 and 300),
  html       text,
  plain      text,
  content_id uuid constraint paper_text_content_unique unique,
  file_name  text,
  media_type text,
  size_bytes bigint,
  sha256     bytea,
  constraint paper_text_language_unique unique (paper_id, language),
  constraint paper_text_file_whole check (num_nonnulls(content_id, file_name, media_type, size_bytes, sha256) in (0, 5)),
  constraint paper_text_plain_of_html check (plain is null or html is not null)
);

create table paper_event (
  id               uuid primary key,
  paper_id         uuid not null constraint paper_event_paper_fk references position_paper,
  at               timestamptz not null,
  kind             text not null constraint paper_event_kind_known
                   check (kind in ('DRAFTED', 'SUBMITTED', 'REFUSED', 'REVISED', 'WITHDRAWN', 'CIRCULATED')),
  by_subject       text not null,
  by_delegation_id uuid constraint paper_event_delegation_fk references delegation,
  note             text constraint paper_event_note_length check (length(note) <= 2000)
);
create index paper_event_paper on paper_event (paper_id, at);

-- A row cannot compare what it was with what it becomes, so a trigger holds the way of a paper, and its words.
create function position_paper_keeps_its_way() returns trigger language plpgsql as $$
  begin
    if old.state <> new.state and (old.state, new.state) not in (
        ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'CIRCULATED'), ('SUBMITTED', 'REFUSED'),
        ('SUBMITTED', 'WITHDRAWN'), ('REFUSED', 'DRAFT'), ('REFUSED', 'WITHDRAWN'), ('CIRCULATED', 'SUPERSEDED')) then
      raise exception 'a paper does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state <> 'DRAFT' and (old.track, old.about_kind, old.about_id) is distinct from (new.track, new.about_kind, new.about_id) then
      raise exception 'the words of a paper are final once it is submitted' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
create trigger position_paper_way before update on position_paper
  for each row execute function position_paper_keeps_its_way();

-- A file that a draft no longer has is gone; nobody could read it any more.
create function paper_text_discards_content() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if old.content_id is not null and (tg_op = 'DELETE' or old.content_id is distinct from new.content_id)
        and not exists (select from document_version where content_id = old.content_id)
        and not exists (select from evidence_item where content_id = old.content_id) then
      delete from content_chunk where content_id = old.content_id;
    end if;
    return null;
  end $$;
create trigger paper_text_content after update or delete on paper_text
  for each row execute function paper_text_discards_content();

alter table position_paper enable row level security;
alter table position_paper force row level security;
create policy position_paper_read on position_paper for select to portal_app using (
  (body = any ((select my_secretariats())::text[]) and (submitted_at is not null or released_at is not null))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'GENERAL' and cardinality((select my_bodies())::text[]) > 0)
      or (distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('position_paper'))::uuid[])))));
create policy position_paper_draft on position_paper for insert to portal_app
  with check (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]) and state = 'DRAFT');
create policy position_paper_own on position_paper for update to portal_app
  using (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[])
    and state in ('DRAFT', 'SUBMITTED', 'REFUSED'))
  with check (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[])
    and state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN'));
create policy position_paper_handle on position_paper for update to portal_app
  using (body = any ((select my_secretariats())::text[]) and state in ('SUBMITTED', 'CIRCULATED'))
  with check (body = any ((select my_secretariats())::text[]) and state in ('REFUSED', 'CIRCULATED', 'SUPERSEDED'));

alter table paper_text enable row level security;
alter table paper_text force row level security;
create policy paper_text_read on paper_text for select to portal_app
  using (exists (select 1 from position_paper p where p.id = paper_id));
create policy paper_text_write on paper_text to portal_app
  using (exists (select 1 from position_paper p where p.id = paper_id and p.state = 'DRAFT'
    and p.owner_delegation_id = (select my_delegation()) and p.body = any ((select my_seats())::text[])))
  with check (exists (select 1 from position_paper p where p.id = paper_id and p.state = 'DRAFT'
    and p.owner_delegation_id = (select my_delegation()) and p.body = any ((select my_seats())::text[])));

-- Readers learn when a paper was circulated; what went before stays between its delegation and the secretariat.
alter table paper_event enable row level security;
alter table paper_event force row level security;
create policy paper_event_read on paper_event for select to portal_app
  using (exists (select 1 from position_paper p where p.id = paper_id
    and (kind = 'CIRCULATED' or p.body = any ((select my_secretariats())::text[])
      or (p.owner_delegation_id = (select my_delegation()) and p.body = any ((select my_seats())::text[])))));
create policy paper_event_insert on paper_event for insert to portal_app
  with check (by_subject = (select actor_subject()) and exists (select 1 from position_paper p where p.id = paper_id
    and ((kind in ('CIRCULATED', 'REFUSED') and p.body = any ((select my_secretariats())::text[]))
      or (kind in ('DRAFTED', 'SUBMITTED', 'REVISED', 'WITHDRAWN')
        and p.owner_delegation_id = (select my_delegation()) and p.body = any ((select my_seats())::text[])))));

-- The secretariat names the readers of a paper that it circulates; it and the paper's delegation see whom it named.
create policy access_grant_paper_read on access_grant for select to portal_app
  using (object_kind = 'position_paper' and exists (select 1 from position_paper p where p.id = object_id
    and (p.body = any ((select my_secretariats())::text[])
      or (p.owner_delegation_id = (select my_delegation()) and p.body = any ((select my_seats())::text[])))));
create policy access_grant_paper_insert on access_grant for insert to portal_app
  with check (object_kind = 'position_paper' and member_id is null and granted_by = (select actor_subject())
    and exists (select 1 from position_paper p where p.id = object_id and p.body = any ((select my_secretariats())::text[])));

drop policy content_chunk_read on content_chunk;
create policy content_chunk_read on content_chunk for select to portal_app using (
  exists (select 1 from document_version v where v.content_id = content_chunk.content_id)
  or exists (select 1 from evidence_item e where e.content_id = content_chunk.content_id)
  or exists (select 1 from paper_text t where t.content_id = content_chunk.content_id)
  or exists (select 1 from upload u where u.id = content_chunk.content_id));

grant select, insert on position_paper to portal_app;
grant update (version, symbol, distribution, submitted_at, released_at, not_before, track, about_kind, about_id, state, submitted_by,
  circulated_by, circulated_at, refused_by, refused_at, refused_reason, withdrawn_by, withdrawn_at, changed_at) on position_paper to portal_app;
grant select, insert, delete on paper_text to portal_app;
grant update (title, html, plain, content_id, file_name, media_type, size_bytes, sha256) on paper_text to portal_app;
grant select, insert on paper_event to portal_app;
grant insert on access_grant to portal_app;

-- What a paper can be about, as the actor may see it: the walls of the tables below it hold.
create view subject with (security_invoker = true) as
  select 'AGENDA_ITEM' as kind, i.id, i.title as label, m.symbol, m.body, m.id as record_id, m.title as context, m.starts_at as at
    from agenda_item i join meeting m on m.id = i.meeting_id
  union all
  select 'DOSSIER', d.id, d.title, d.reference, d.body, d.id, null, d.registered_at from dossier d;
grant select on subject to portal_app;
