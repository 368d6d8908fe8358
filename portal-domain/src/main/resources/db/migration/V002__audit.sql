-- The audit log: one leaf for each change, read, refusal and failure; written once, never altered.

create table audit_leaf (
  id             uuid not null,
  recorded_at    timestamptz not null default now(),
  leaf           bytea not null,
  leaf_hash      bytea not null constraint audit_leaf_hash_length check (length(leaf_hash) = 32),
  actor          text not null,
  delegation     text,
  function       text,
  action         text not null,
  outcome        text not null constraint audit_leaf_outcome_known check (outcome in ('DONE', 'READ', 'REFUSED', 'FAILED')),
  object_kind    text,
  object_id      uuid,
  object_version integer,
  body           text,
  distribution   text,
  reason         text constraint audit_leaf_reason_is_code check (reason ~ '^[A-Z][A-Z0-9_]{1,40}$'),
  address        text,
  session        text,
  request        uuid,
  constraint audit_leaf_pk primary key (recorded_at, id),
  constraint audit_leaf_refusal_has_reason check (outcome not in ('REFUSED', 'FAILED') or reason is not null)
) partition by range (recorded_at);

create index audit_leaf_actor on audit_leaf (actor, recorded_at desc, id desc);
create index audit_leaf_object on audit_leaf (object_id, recorded_at desc, id desc) where object_id is not null;
create index audit_leaf_action on audit_leaf (action, recorded_at desc, id desc);
create index audit_leaf_refusals on audit_leaf (outcome, recorded_at desc, id desc) where outcome in ('REFUSED', 'FAILED');

create function audit_leaf_is_final() returns trigger language plpgsql
  as $$ begin raise exception 'audit leaves are final' using errcode = 'insufficient_privilege'; end $$;

create trigger audit_leaf_final before update or delete on audit_leaf
  for each row execute function audit_leaf_is_final();
alter table audit_leaf enable always trigger audit_leaf_final;
create trigger audit_leaf_no_truncate before truncate on audit_leaf
  for each statement execute function audit_leaf_is_final();
alter table audit_leaf enable always trigger audit_leaf_no_truncate;

create function audit_leaf_guard(partition regclass) returns void language plpgsql
  as $$
  begin
    execute format('create trigger audit_leaf_no_truncate before truncate on %s
      for each statement execute function audit_leaf_is_final()', partition);
    execute format('alter table %s enable always trigger audit_leaf_no_truncate', partition);
    execute format('alter table %s enable always trigger audit_leaf_final', partition);
    execute format('alter table %s enable row level security', partition);
    execute format('alter table %s force row level security', partition);
  end $$;

-- Makes the monthly partitions from this month to the given number of months ahead; running it again changes nothing.
create function audit_leaf_partitions_ahead(months integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    month date := date_trunc('month', now() at time zone 'UTC')::date;
    made integer := 0;
    name text;
  begin
    for i in 0..months loop
      name := 'audit_leaf_' || to_char(month + make_interval(months => i), 'YYYY_MM');
      if to_regclass(name) is null then
        execute format('create table %I partition of audit_leaf for values from (%L) to (%L)', name,
          to_char(month + make_interval(months => i), 'YYYY-MM-DD') || ' 00:00:00+00',
          to_char(month + make_interval(months => i + 1), 'YYYY-MM-DD') || ' 00:00:00+00');
        perform audit_leaf_guard(name::regclass);
        made := made + 1;
      end if;
    end loop;
    return made;
  end $$;
revoke execute on function audit_leaf_partitions_ahead(integer), audit_leaf_guard(regclass) from public;
grant execute on function audit_leaf_partitions_ahead(integer) to portal_sequencer;

create table audit_leaf_default partition of audit_leaf default;
select audit_leaf_guard('audit_leaf_default');
select audit_leaf_partitions_ahead(12);

alter table audit_leaf enable row level security;
alter table audit_leaf force row level security;
create policy audit_leaf_write on audit_leaf for insert to portal_app
  with check (actor = (select actor_subject()));
create policy audit_leaf_read on audit_leaf for select to portal_app
  using ((select actor_has_role('auditor')));

grant select, insert on audit_leaf to portal_app;
