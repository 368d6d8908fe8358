-- What the services never do is refused to their role by the database too, whatever statement it is sent.

-- Content comes in from a finished upload of one's own, and the row that takes it over ends the upload: nobody attaches
-- what somebody else has sent, nor changes the bytes afterwards, nor attaches them twice. Whom no policy binds (who loads
-- data, as the owner of the tables) brings content without an upload.
create function content_of_own_upload() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    delete from upload u
     where u.id = new.content_id and u.owner = actor_subject() and u.finished_at is not null
       and u.size_bytes = new.size_bytes and u.sha256 = new.sha256 and u.media_type = new.media_type;
    if not found then
      raise exception 'content without an upload of its own violates check constraint "content_of_own_upload"'
        using errcode = 'check_violation', constraint = 'content_of_own_upload';
    end if;
    return new;
  end $$;
grant select, delete on upload to portal_facts;
alter function content_of_own_upload() owner to portal_facts;

create trigger content_of_own_upload before insert on document_version for each row
  when (row_security_active('document_version'::regclass)) execute function content_of_own_upload();
create trigger content_of_own_upload before insert on evidence_item for each row
  when (row_security_active('evidence_item'::regclass)) execute function content_of_own_upload();
create trigger content_of_own_upload before insert on paper_text for each row
  when (new.content_id is not null and row_security_active('paper_text'::regclass)) execute function content_of_own_upload();
create trigger content_of_another_upload before update on paper_text for each row
  when (new.content_id is not null and new.content_id is distinct from old.content_id and row_security_active('paper_text'::regclass))
  execute function content_of_own_upload();
create trigger content_stays_described before update on paper_text for each row
  when (new.content_id is not distinct from old.content_id
    and (new.media_type, new.size_bytes, new.sha256) is distinct from (old.media_type, old.size_bytes, old.sha256)
    and row_security_active('paper_text'::regclass))
  execute function content_of_own_upload();

-- These look past the policies, and need no more rights for it than a role has that owns no table.
grant delete on content_chunk to portal_facts;
alter function paper_text_discards_content() owner to portal_facts;
alter function discard_stale_uploads() owner to portal_facts;

-- A draft begins without what the secretariat gives.
drop policy position_paper_draft on position_paper;
create policy position_paper_draft on position_paper for insert to portal_app
  with check (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]) and state = 'DRAFT'
    and created_by = (select actor_subject())
    and symbol is null and not_before is null and refused_at is null and withdrawn_at is null);

-- Each step of a paper writes its own columns and no other, in the name of who takes it.
create or replace function position_paper_keeps_its_way() returns trigger language plpgsql as $$
  declare
    step constant text := old.state || ' ' || new.state;
    written text[] := case step
      when 'DRAFT DRAFT' then '{track,about_kind,about_id}'
      when 'DRAFT SUBMITTED' then
        '{track,about_kind,about_id,submitted_at,submitted_by,refused_at,refused_by,refused_reason}'
      when 'SUBMITTED CIRCULATED' then '{symbol,distribution,not_before,released_at,circulated_at,circulated_by}'
      when 'SUBMITTED REFUSED' then '{refused_at,refused_by,refused_reason}'
      when 'REFUSED DRAFT' then '{submitted_at,submitted_by}'
      when 'DRAFT WITHDRAWN' then '{withdrawn_at,withdrawn_by}'
      when 'SUBMITTED WITHDRAWN' then '{withdrawn_at,withdrawn_by}'
      when 'REFUSED WITHDRAWN' then '{withdrawn_at,withdrawn_by}'
      when 'CIRCULATED CIRCULATED' then '{distribution}'
      when 'CIRCULATED SUPERSEDED' then '{}' end;
    by_whom constant text := case new.state
      when 'SUBMITTED' then new.submitted_by
      when 'CIRCULATED' then new.circulated_by
      when 'REFUSED' then new.refused_by
      when 'WITHDRAWN' then new.withdrawn_by
      else actor_subject() end;
  begin
    if old.state <> new.state and written is null then
      raise exception 'a paper does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state <> 'DRAFT' and (old.track, old.about_kind, old.about_id) is distinct from (new.track, new.about_kind, new.about_id) then
      raise exception 'the words of a paper are final once it is submitted' using errcode = 'check_violation';
    end if;
    if not row_security_active(tg_relid) then
      return new;
    end if;
    -- The generated column has no value yet.
    written := coalesce(written, '{}') || '{state,version,changed_at,search}'::text[];
    if to_jsonb(old) - written <> to_jsonb(new) - written then
      raise exception 'that step of a paper does not write these columns' using errcode = 'check_violation';
    end if;
    if old.state <> new.state and by_whom is distinct from actor_subject() then
      raise exception 'a step is taken in one''s own name' using errcode = 'check_violation';
    end if;
    return new;
  end $$;

-- A dossier goes the ways that the services know, each by those to whom it belongs. Further ways come with the services
-- that take them.
create function dossier_keeps_its_way() returns trigger language plpgsql as $$
  begin
    if not coalesce(case old.state || ' ' || new.state
        when 'REGISTERED CLARIFICATION_REQUESTED' then new.body = any (my_chairs())
        when 'CLARIFICATION_REQUESTED UNDER_ASSESSMENT' then new.body = any (my_secretariats()) end, false) then
      raise exception 'a dossier does not go from % to % like this', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
  end $$;
create trigger dossier_way before update on dossier for each row
  when (old.state <> new.state and row_security_active('dossier'::regclass)) execute function dossier_keeps_its_way();

-- The portal's own parts note what the identity provider reports, and nobody takes such a note away.
alter table identity_event enable row level security;
alter table identity_event force row level security;
create policy identity_event_of_the_portal on identity_event to portal_app
  using ((select actor_subject()) like 'system:%') with check ((select actor_subject()) like 'system:%');
revoke delete on identity_event from portal_app;

-- Reports that no dossier has taken in: of many thousands a handful, which the secretariat looks for at every visit.
create table waiting_report (
  report_id    uuid constraint waiting_report_pk primary key constraint waiting_report_report_fk references report on delete cascade,
  body         text not null constraint waiting_report_body_fk references body,
  submitted_at timestamptz not null
);
create index waiting_report_by_body on waiting_report (body, submitted_at, report_id);
insert into waiting_report (report_id, body, submitted_at)
  select r.id, r.body, r.submitted_at from report r where not exists (select 1 from dossier_report j where j.report_id = r.id);

alter table waiting_report enable row level security;
alter table waiting_report force row level security;
create policy waiting_report_read on waiting_report for select to portal_app using (body = any ((select my_secretariats())::text[]));
grant select on waiting_report to portal_app;

create function report_waits() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    insert into waiting_report (report_id, body, submitted_at) values (new.id, new.body, new.submitted_at);
    return null;
  end $$;
create function report_waits_no_longer() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    delete from waiting_report where report_id = new.report_id;
    return null;
  end $$;
grant select, insert, delete on waiting_report to portal_facts;
alter function report_waits() owner to portal_facts;
alter function report_waits_no_longer() owner to portal_facts;
create trigger report_waits after insert on report for each row execute function report_waits();
create trigger report_waits_no_longer after insert on dossier_report for each row execute function report_waits_no_longer();

-- A paper's words are found in any of a hundred thousand: its policy asks for the one paper of each, instead of for all.
drop policy paper_text_read on paper_text;
create policy paper_text_read on paper_text for select to portal_app
  using (exists (select 1 from position_paper p where p.id = paper_id offset 0));

-- What the lists and the home page look for, where a few rows of many count.
create index meeting_by_end on meeting (ends_at);
create index dossier_by_kind_time on dossier (kind, occurred_at desc, id desc);
create index dossier_by_state_time on dossier (state, occurred_at desc, id desc);
create index dossier_by_registration on dossier (registered_at desc, id desc);
create index dossier_in_clarification on dossier (body, changed_at, id) where state = 'CLARIFICATION_REQUESTED';
create index position_paper_by_state on position_paper (state, changed_at desc, id desc);
create index position_paper_by_circulation on position_paper (circulated_at desc, id desc) where state = 'CIRCULATED';
create index position_paper_submitted on position_paper (body, submitted_at, id) where state = 'SUBMITTED';
create index position_paper_refused on position_paper (owner_delegation_id, refused_at, id) where state = 'REFUSED';

-- For those who sit in no body whose records they ask for: what is not for its members alone.
create index meeting_beyond_members on meeting (body, starts_at, id) where distribution <> 'LIMITED';
create index position_paper_beyond_members on position_paper (body, changed_at desc, id desc) where distribution <> 'LIMITED';
