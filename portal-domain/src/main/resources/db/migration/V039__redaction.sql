-- Values beside a leaf are destroyed when one auditor asks for it, another confirms, and the leaf about that is signed.

create table redaction (
  id                uuid constraint redaction_pk primary key,
  version           integer not null default 0,
  leaf_id           uuid not null,
  leaf_at           timestamptz not null,
  reason            text not null constraint redaction_reason_known
                      check (reason in ('PERSONAL_DATA', 'COURT_ORDER', 'KEPT_IN_ERROR')),
  state             text not null constraint redaction_state_known
                      check (state in ('REQUESTED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'DONE')),
  requested_by      text not null,
  requested_by_name text,
  requested_at      timestamptz not null,
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  -- Index of the leaf that confirmed it, once the values are gone.
  confirmed_index   bigint,
  destroyed_at      timestamptz,
  constraint redaction_decided_whole check (num_nulls(decided_by, decided_at) = case state when 'REQUESTED' then 2 else 0 end),
  constraint redaction_two_persons check (case
    when state in ('CONFIRMED', 'DECLINED', 'DONE') then decided_by <> requested_by
    when state = 'WITHDRAWN' then decided_by = requested_by else true end),
  constraint redaction_done_whole check (num_nulls(confirmed_index, destroyed_at) = case state when 'DONE' then 0 else 2 end)
);
-- What is under way or done is not asked for once more.
create unique index redaction_once on redaction (leaf_id) where state in ('REQUESTED', 'CONFIRMED', 'DONE');
create index redaction_of_leaf on redaction (leaf_id, requested_at desc);
create index redaction_newest on redaction (requested_at desc, id desc);
create index redaction_open on redaction (requested_at desc, id desc) where state in ('REQUESTED', 'CONFIRMED');

alter table redaction enable row level security;
alter table redaction force row level security;
create policy redaction_read on redaction for select to portal_app
  using ((select actor_has_role('auditor')) or (select actor_subject()) = 'system:redactor');
create policy redaction_request on redaction for insert to portal_app
  with check ((select actor_has_role('auditor')) and state = 'REQUESTED'
    and requested_by = (select actor_subject()));
create policy redaction_decide on redaction for update to portal_app
  using ((select actor_has_role('auditor')) and state = 'REQUESTED')
  with check ((select actor_has_role('auditor')) and state in ('CONFIRMED', 'DECLINED', 'WITHDRAWN')
    and decided_by = (select actor_subject()));
grant select, insert on redaction to portal_app;
grant update (version, state, decided_by, decided_by_name, decided_at) on redaction to portal_app;

create constraint trigger redaction_has_its_leaf after insert or update or delete on redaction
  deferrable initially deferred for each row when (session_user = 'portal_app')
  execute function change_has_its_leaf('redaction', 'id');

-- On which sides values are kept beside a leaf, and whether they are still there; auditors ask it of values too that they
-- may not read.
create function values_kept(leaf uuid) returns table (side text, kept boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select v.side, v.content is not null from leaf_values v
     where v.leaf_id = values_kept.leaf and (select actor_has_role('auditor'))
  $$;
alter function values_kept(uuid) owner to portal_facts;

-- Only values that are there can be asked to be destroyed, of the leaf with that moment.
create function redaction_is_of_values() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if not exists (select from audit_leaf l join leaf_values v on v.leaf_id = l.id
        where l.recorded_at = new.leaf_at and l.id = new.leaf_id and v.content is not null) then
      raise exception 'no values are kept beside that leaf' using errcode = 'check_violation',
        constraint = 'redaction_of_values';
    end if;
    return new;
  end $$;
grant select on leaf_values, redaction, audit_entry, audit_checkpoint to portal_facts;
grant select (action, actor) on audit_leaf to portal_facts;
alter function redaction_is_of_values() owner to portal_facts;
create trigger redaction_of_values before insert on redaction
  for each row execute function redaction_is_of_values();

-- The index of the leaf by which a redaction was confirmed, once a checkpoint has signed it; until then nothing.
create function redaction_signed_at(redaction uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select e.index from redaction r
      join audit_leaf l on l.object_kind = 'redaction' and l.object_id = r.id
       and l.action = 'log.redactionConfirmed' and l.outcome = 'DONE' and l.actor = r.decided_by
      join audit_entry e on e.recorded_at = l.recorded_at and e.leaf_id = l.id
     where r.id = redaction_signed_at.redaction and r.state = 'CONFIRMED'
       and e.index < (select max(c.size) from audit_checkpoint c)
     order by e.index limit 1
  $$;
alter function redaction_signed_at(uuid) owner to portal_facts;
revoke execute on function redaction_signed_at(uuid) from public;
grant execute on function redaction_signed_at(uuid) to portal_facts;

-- Values stay as they came in, whoever is at work, but for a confirmed redaction, which takes salt and content at once.
alter table leaf_values
  alter column salt drop not null,
  alter column content drop not null,
  add constraint leaf_values_whole check (num_nulls(salt, content) in (0, 2));
drop trigger leaf_values_of_leaf on leaf_values;
create constraint trigger leaf_values_of_leaf after insert on leaf_values
  deferrable initially deferred for each row execute function leaf_values_are_of_their_leaf();

create function leaf_values_are_only_redacted() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if old.content is null or new.content is not null or new.salt is not null
        or to_jsonb(new) - 'salt' - 'content' <> to_jsonb(old) - 'salt' - 'content'
        or not exists (select from redaction r
             where r.leaf_id = old.leaf_id and r.state = 'CONFIRMED' and redaction_signed_at(r.id) is not null) then
      raise exception 'values beside a leaf change by a confirmed and signed redaction alone'
        using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
alter function leaf_values_are_only_redacted() owner to portal_facts;
create trigger leaf_values_redacted before update on leaf_values
  for each row execute function leaf_values_are_only_redacted();
alter table leaf_values enable always trigger leaf_values_redacted;
create trigger leaf_values_final before delete on leaf_values
  for each row execute function ledger_is_final();
alter table leaf_values enable always trigger leaf_values_final;
create trigger leaf_values_no_truncate before truncate on leaf_values
  for each statement execute function ledger_is_final();
alter table leaf_values enable always trigger leaf_values_no_truncate;

-- Destroys what a confirmed redaction is about; says whether it did, which waits for the leaf to be signed.
create function destroy_values(redaction uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    signed bigint;
    leaf uuid;
  begin
    if actor_subject() is distinct from 'system:redactor' then
      raise exception 'the redactor alone destroys values' using errcode = 'insufficient_privilege';
    end if;
    select r.leaf_id into leaf from redaction r
      where r.id = destroy_values.redaction and r.state = 'CONFIRMED' for update skip locked;
    signed := redaction_signed_at(destroy_values.redaction);
    if leaf is null or signed is null then
      return false;
    end if;
    update leaf_values v set salt = null, content = null where v.leaf_id = leaf and v.content is not null;
    update redaction r set state = 'DONE', version = r.version + 1, confirmed_index = signed, destroyed_at = now()
      where r.id = destroy_values.redaction;
    return true;
  end $$;
grant update (salt, content) on leaf_values to portal_facts;
grant update (state, version, confirmed_index, destroyed_at) on redaction to portal_facts;
alter function destroy_values(uuid) owner to portal_facts;
