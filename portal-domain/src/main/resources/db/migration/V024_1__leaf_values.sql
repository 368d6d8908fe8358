-- What administrative records were before a change and after it, beside the leaf that only commits to it, for auditors.

create table leaf_values (
  leaf_id     uuid not null,
  side        text not null constraint leaf_values_side_known check (side in ('before', 'after')),
  object_kind text not null constraint leaf_values_administrative check (object_kind in ('member', 'membership')),
  salt        bytea not null constraint leaf_values_salt_length check (length(salt) = 32),
  content     bytea not null,
  constraint leaf_values_pk primary key (leaf_id, side)
);

-- Values come in with their leaf, and are what it commits to.
create function leaf_values_are_of_their_leaf() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if not exists (select from audit_leaf l
        where l.recorded_at = now() and l.id = new.leaf_id and l.txid = pg_current_xact_id()
          and l.object_kind = new.object_kind
          and convert_from(l.leaf, 'UTF8')::jsonb ->> new.side
            = encode(sha256(convert_to(E'issg-portal-values-v1\n', 'UTF8') || new.salt || new.content), 'hex')) then
      raise exception 'values without the leaf that commits to them' using errcode = 'check_violation',
        constraint = 'leaf_values_of_leaf';
    end if;
    return null;
  end $$;
grant select (id, leaf) on audit_leaf to portal_facts;
alter function leaf_values_are_of_their_leaf() owner to portal_facts;
create constraint trigger leaf_values_of_leaf after insert or update on leaf_values
  deferrable initially deferred for each row execute function leaf_values_are_of_their_leaf();

alter table leaf_values enable row level security;
alter table leaf_values force row level security;
create policy leaf_values_write on leaf_values for insert to portal_app
  with check ((select actor_subject()) is not null);
create policy leaf_values_read on leaf_values for select to portal_app
  using ((select actor_has_role('auditor')));
grant select, insert on leaf_values to portal_app;
