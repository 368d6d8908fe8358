-- Standing questions to the audit log: rules that auditors keep, alerts where one was met, and the mails about them.

create table alert_rule (
  id              uuid constraint alert_rule_pk primary key,
  version         integer not null default 0,
  kind            text not null constraint alert_rule_kind_known
                    check (kind in ('REFUSALS', 'MASS_DOWNLOAD', 'OUTSIDE_OFFICE_HOURS', 'MANDATE_ENDING')),
  name            text not null constraint alert_rule_name_length check (length(name) between 1 and 120),
  threshold       integer not null constraint alert_rule_threshold_range check (threshold between 1 and 10000),
  -- Minutes; of MANDATE_ENDING days before the end of the mandate.
  span            integer not null,
  body            text constraint alert_rule_body_fk references body,
  active          boolean not null,
  made_by         text not null,
  made_by_name    text,
  made_at         timestamptz not null,
  changed_by      text,
  changed_by_name text,
  changed_at      timestamptz,
  constraint alert_rule_span_range check (span between 1 and case kind when 'MANDATE_ENDING' then 31 else 1440 end),
  constraint alert_rule_changed_whole check (num_nulls(changed_by, changed_at) in (0, 2))
);

-- What a rule found, with the rule as it was then. The rule may go; what it found stays.
create table alert (
  id                   uuid constraint alert_pk primary key,
  version              integer not null default 0,
  rule_id              uuid not null,
  rule_version         integer not null,
  kind                 text not null constraint alert_kind_known
                         check (kind in ('REFUSALS', 'MASS_DOWNLOAD', 'OUTSIDE_OFFICE_HOURS', 'MANDATE_ENDING')),
  name                 text not null,
  threshold            integer not null,
  span                 integer not null,
  body                 text constraint alert_body_fk references body,
  actor                text not null,
  from_at              timestamptz not null,
  until_at             timestamptz not null,
  first_leaf           uuid not null,
  first_at             timestamptz not null,
  last_leaf            uuid not null,
  last_at              timestamptz not null,
  amount               integer not null constraint alert_amount_positive check (amount > 0),
  raised_at            timestamptz not null,
  acknowledged_by      text,
  acknowledged_by_name text,
  acknowledged_at      timestamptz,
  remark               text constraint alert_remark_length check (length(remark) between 1 and 500),
  -- The same finding is one row, whatever crashed in between.
  constraint alert_once unique (rule_id, actor, from_at),
  constraint alert_span_in_order check (from_at < until_at),
  constraint alert_acknowledged_whole check (num_nulls(acknowledged_by, acknowledged_at) in (0, 2)),
  constraint alert_remark_of_acknowledgement check (remark is null or acknowledged_at is not null)
);
create index alert_newest on alert (raised_at desc, id desc);
create index alert_open on alert (raised_at desc, id desc) where acknowledged_at is null;

-- A mail to all auditors about alerts of one rule, until each has it.
create table alert_notice (
  id          uuid constraint alert_notice_pk primary key,
  version     integer not null default 0,
  name        text not null,
  amount      integer not null constraint alert_notice_amount_positive check (amount > 0),
  raised_at   timestamptz not null,
  mailed_to   text[] not null default '{}',
  attempts    integer not null default 0,
  next_try_at timestamptz not null,
  done_at     timestamptz
);
create index alert_notice_open on alert_notice (next_try_at) where done_at is null;

-- How far in the tree the rules have looked: from what comes next on. What was before is for dry runs.
create table alert_watch (
  id         boolean not null default true constraint alert_watch_pk primary key constraint alert_watch_single check (id),
  next_index bigint not null
);
insert into alert_watch (next_index) select coalesce(max(index), -1) + 1 from audit_entry;

alter table alert_rule enable row level security;
alter table alert_rule force row level security;
alter table alert enable row level security;
alter table alert force row level security;
alter table alert_notice enable row level security;
alter table alert_notice force row level security;
alter table alert_watch enable row level security;
alter table alert_watch force row level security;

create policy alert_rule_read on alert_rule for select to portal_app
  using ((select actor_has_role('auditor')) or (select actor_subject()) = 'system:alert-watch');
create policy alert_rule_insert on alert_rule for insert to portal_app
  with check ((select actor_has_role('auditor')) and made_by = (select actor_subject()) and changed_by is null);
create policy alert_rule_update on alert_rule for update to portal_app
  using ((select actor_has_role('auditor')))
  with check ((select actor_has_role('auditor')) and changed_by = (select actor_subject()));
create policy alert_rule_delete on alert_rule for delete to portal_app using ((select actor_has_role('auditor')));

create policy alert_read on alert for select to portal_app
  using ((select actor_has_role('auditor')) or (select actor_subject()) = 'system:alert-watch');
create policy alert_insert on alert for insert to portal_app
  with check ((select actor_subject()) = 'system:alert-watch' and acknowledged_by is null);
create policy alert_update on alert for update to portal_app
  using ((select actor_has_role('auditor')) or (select actor_subject()) = 'system:alert-watch')
  with check ((select actor_has_role('auditor')) or (select actor_subject()) = 'system:alert-watch');

create policy alert_notice_watch on alert_notice for all to portal_app
  using ((select actor_subject()) = 'system:alert-watch') with check ((select actor_subject()) = 'system:alert-watch');
create policy alert_watch_own on alert_watch for all to portal_app
  using ((select actor_subject()) = 'system:alert-watch') with check ((select actor_subject()) = 'system:alert-watch');

-- The watch reads the log as auditors do.
create policy audit_leaf_watch on audit_leaf for select to portal_app
  using ((select actor_subject()) = 'system:alert-watch');
create policy audit_entry_watch on audit_entry for select to portal_app
  using ((select actor_subject()) = 'system:alert-watch');

grant select, insert, delete on alert_rule to portal_app;
grant update (version, name, threshold, span, body, active, changed_by, changed_by_name, changed_at) on alert_rule
  to portal_app;
grant select, insert on alert, alert_notice to portal_app;
grant update (version, last_leaf, last_at, amount, acknowledged_by, acknowledged_by_name, acknowledged_at, remark)
  on alert to portal_app;
grant update (version, mailed_to, attempts, next_try_at, done_at) on alert_notice to portal_app;
grant select, update (next_index) on alert_watch to portal_app;

-- A policy speaks of rows, not of columns: the watch counts on, an auditor acknowledges, once and in the own name.
create function alert_is_written_by_parts() returns trigger language plpgsql
  as $$
  begin
    if current_user <> 'portal_app' then
      return new;
    end if;
    if (new.last_leaf, new.last_at, new.amount) is distinct from (old.last_leaf, old.last_at, old.amount)
        and actor_subject() is distinct from 'system:alert-watch' then
      raise exception 'the watch alone counts' using errcode = 'insufficient_privilege';
    end if;
    if (new.acknowledged_by, new.acknowledged_by_name, new.acknowledged_at, new.remark)
        is distinct from (old.acknowledged_by, old.acknowledged_by_name, old.acknowledged_at, old.remark)
        and (old.acknowledged_by is not null or not actor_has_role('auditor')
          or new.acknowledged_by is distinct from actor_subject()) then
      raise exception 'an auditor acknowledges, once and in the own name' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
create trigger alert_written_by_parts before update on alert
  for each row execute function alert_is_written_by_parts();

-- Mandates that end after a moment, up to another, and are not followed by the next one of the same person in the body.
create function ending_mandates(since timestamptz, latest timestamptz)
  returns table (subject text, body text, begins timestamptz, ends timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.subject, s.body, s.valid_from, s.valid_until
      from membership s join member m on m.id = s.member_id
     where ((select actor_has_role('auditor')) or (select actor_subject()) = 'system:alert-watch')
       and s.valid_until > since and s.valid_until <= latest and s.valid_until > s.valid_from
       and not exists (
         select from membership n
          where n.member_id = s.member_id and n.body = s.body and n.id <> s.id
            and n.valid_from <= s.valid_until and (n.valid_until is null or n.valid_until > s.valid_until))
  $$;
alter function ending_mandates(timestamptz, timestamptz) owner to portal_facts;

-- In which language somebody is written to, for the mails of the watch.
create function language_of(subject text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.language from member m
     where m.subject = language_of.subject and (select actor_subject()) = 'system:alert-watch'
  $$;
alter function language_of(text) owner to portal_facts;

do $$
declare
  each text;
begin
  foreach each in array array['alert_rule', 'alert']
  loop
    execute format(
      'create constraint trigger %1$s_has_its_leaf after insert or update or delete on %1$I
         deferrable initially deferred for each row when (session_user = ''portal_app'')
         execute function change_has_its_leaf(%1$L, ''id'')', each);
  end loop;
end $$;

-- That a mail is still to be sent is no record; that somebody has it, is.
create constraint trigger alert_notice_has_its_leaf after update on alert_notice deferrable initially deferred
  for each row when (session_user = 'portal_app' and new.mailed_to is distinct from old.mailed_to)
  execute function change_has_its_leaf('alert_notice', 'id');
