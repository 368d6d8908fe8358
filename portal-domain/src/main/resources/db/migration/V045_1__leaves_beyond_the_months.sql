-- A leaf in the default partition kept its month from ever being made; now its partition becomes that month, row by row as it is.

create function audit_leaf_settle_default() returns void language plpgsql set search_path = public, pg_temp
  as $$
  declare
    month date;
    last_month date;
    name text;
  begin
    select date_trunc('month', min(recorded_at) at time zone 'UTC'), date_trunc('month', max(recorded_at) at time zone 'UTC')
      into month, last_month from audit_leaf_default;
    if month is null then
      return;
    end if;
    name := 'audit_leaf_' || to_char(month, 'YYYY_MM');
    if month <> last_month or to_regclass(name) is not null then
      raise exception 'audit_leaf_default holds leaves of % to %, which cannot become one new month', month, last_month;
    end if;
    alter table audit_leaf detach partition audit_leaf_default;
    execute format('alter table audit_leaf_default rename to %I', name);
    execute format('alter table audit_leaf attach partition %I for values from (%L) to (%L)', name,
      to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    execute format('alter table %I enable always trigger audit_leaf_final', name);
    create table audit_leaf_default partition of audit_leaf default;
    perform audit_leaf_guard('audit_leaf_default');
    grant select (recorded_at) on audit_leaf_default to portal_facts;
    raise warning 'leaves for which there was no month are now in the partition %', name;
  end $$;
revoke execute on function audit_leaf_settle_default() from public;

-- Makes the monthly partitions as before; besides, attaches what somebody detached, and tells so. Leaves that are written
-- meanwhile wait for a moment, and no longer than the lock may be waited for.
create or replace function audit_leaf_partitions_ahead(months integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s'
  as $$
  declare
    month date := date_trunc('month', now() at time zone 'UTC')::date;
    made integer := 0;
    name text;
    begins text;
    ends text;
  begin
    perform audit_leaf_settle_default();
    for i in 0..months loop
      name := 'audit_leaf_' || to_char(month + make_interval(months => i), 'YYYY_MM');
      begins := to_char(month + make_interval(months => i), 'YYYY-MM-DD') || ' 00:00:00+00';
      ends := to_char(month + make_interval(months => i + 1), 'YYYY-MM-DD') || ' 00:00:00+00';
      if to_regclass(name) is null then
        execute format('create table %I partition of audit_leaf for values from (%L) to (%L)', name, begins, ends);
        perform audit_leaf_guard(name::regclass);
        made := made + 1;
      elsif not exists (select from pg_inherits
                         where inhparent = 'audit_leaf'::regclass and inhrelid = to_regclass(name)) then
        execute format('alter table audit_leaf attach partition %I for values from (%L) to (%L)', name, begins, ends);
        execute format('alter table %I enable always trigger audit_leaf_final', name);
        raise warning 'the partition % had been detached from the log and is attached again', name;
        made := made + 1;
      end if;
    end loop;
    return made;
  end $$;

-- What the health of the log asks, on behalf of nobody who acts.
grant select (recorded_at) on audit_leaf_default to portal_facts;
create function leaves_beyond_months() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select recorded_at from audit_leaf_default) $$;

-- When the oldest leaf of the last day was recorded that has no place in the tree; null for none.
create function leaf_waiting_since() returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select min(l.recorded_at) from audit_leaf l
     where l.recorded_at > now() - interval '1 day'
       and not exists (select from audit_entry e where e.recorded_at = l.recorded_at and e.leaf_id = l.id)
  $$;
alter function leaves_beyond_months() owner to portal_facts;
alter function leaf_waiting_since() owner to portal_facts;
revoke execute on function leaves_beyond_months(), leaf_waiting_since() from public;
grant execute on function leaves_beyond_months(), leaf_waiting_since() to portal_app;
