-- Verifications of the whole log that auditors had the portal make: by whom, of how many leaves, how they ended.

create table log_verification (
  id            uuid constraint log_verification_pk primary key,
  version       integer not null default 0,
  begun_by      text not null,
  begun_by_name text not null,
  begun_at      timestamptz not null,
  size          bigint not null constraint log_verification_size_positive check (size > 0),
  -- Absent while it goes on, and when its node ended before it did.
  ended_at      timestamptz,
  outcome       text constraint log_verification_outcome_known check (outcome in ('VERIFIED', 'REFUSED', 'BROKEN_OFF')),
  -- Why the log is not to be believed, and the verifier's sentence, in English.
  cause         text,
  finding       text,
  constraint log_verification_end_whole check ((ended_at is null) = (outcome is null)),
  constraint log_verification_cause_of_refusal check ((cause is not null) = (outcome is not distinct from 'REFUSED')),
  constraint log_verification_finding_of_result
    check ((finding is not null) = (outcome is not null and outcome <> 'BROKEN_OFF'))
);
create unique index log_verification_one_at_a_time on log_verification ((ended_at is null)) where ended_at is null;
create index log_verification_begun on log_verification (begun_at desc);

-- How far one has come, and its last sign of life; no record, so that this leaves no leaf.
create table log_verification_progress (
  verification_id uuid constraint log_verification_progress_pk primary key
                  constraint log_verification_progress_fk references log_verification,
  leaves          bigint not null default 0,
  seen_at         timestamptz not null default now()
);

create constraint trigger log_verification_has_its_leaf after insert or update or delete on log_verification
  deferrable initially deferred for each row when (session_user = 'portal_app')
  execute function change_has_its_leaf('log_verification', 'id');

alter table log_verification enable row level security;
alter table log_verification force row level security;
alter table log_verification_progress enable row level security;
alter table log_verification_progress force row level security;
create policy log_verification_read on log_verification for select to portal_app
  using ((select actor_has_role('auditor')));
create policy log_verification_begin on log_verification for insert to portal_app
  with check ((select actor_has_role('auditor')) and begun_by = (select actor_subject()));
-- What has ended stays as it is.
create policy log_verification_end on log_verification for update to portal_app
  using ((select actor_has_role('auditor')) and ended_at is null) with check (ended_at is not null);
create policy log_verification_progress_all on log_verification_progress for all to portal_app
  using ((select actor_has_role('auditor'))) with check ((select actor_has_role('auditor')));
grant select, insert on log_verification, log_verification_progress to portal_app;
grant update (version, ended_at, outcome, cause, finding) on log_verification to portal_app;
grant update (leaves, seen_at) on log_verification_progress to portal_app;
