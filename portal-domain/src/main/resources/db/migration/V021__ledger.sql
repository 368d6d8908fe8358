-- The Merkle tree over the audit log: each leaf's place in it, the hashes inside it, and its signed states.
-- Only the sequencer adds to it; auditors read it; nobody changes it.

-- By the transaction that wrote a leaf the sequencer finds what was committed since it looked last, however late.
alter table audit_leaf add column if not exists txid xid8 not null default '0';
alter table audit_leaf alter column txid set default pg_current_xact_id();
create index audit_leaf_txid on audit_leaf (txid);

grant select (id, recorded_at, txid, leaf, leaf_hash) on audit_leaf to portal_sequencer;
create policy audit_leaf_sequence on audit_leaf for select to portal_sequencer using (true);

-- A leaf's index in the tree, and the hash under which it stands there, which outlives the leaf.
create table audit_entry (
  index       bigint not null constraint audit_entry_pk primary key,
  leaf_id     uuid not null,
  recorded_at timestamptz not null,
  leaf_hash   bytea not null constraint audit_entry_hash_length check (length(leaf_hash) = 32),
  constraint audit_entry_leaf unique (recorded_at, leaf_id)
);

-- Hashes of full subtrees of 2^level leaves, at every eighth level; those between are computed from these.
create table audit_node (
  level integer not null constraint audit_node_level_known check (level in (8, 16, 24, 32, 40, 48, 56)),
  index bigint not null constraint audit_node_index_positive check (index >= 0),
  hash  bytea not null constraint audit_node_hash_length check (length(hash) = 32),
  constraint audit_node_pk primary key (level, index)
);

-- Signed states of the tree: the note of docs/audit.md.
create table audit_checkpoint (
  size      bigint not null constraint audit_checkpoint_pk primary key
                   constraint audit_checkpoint_size_positive check (size > 0),
  root      bytea not null constraint audit_checkpoint_root_length check (length(root) = 32),
  note      text not null,
  signed_at timestamptz not null default now()
);

-- Lines that witnesses gave to a checkpoint.
create table audit_cosignature (
  size        bigint not null constraint audit_cosignature_checkpoint references audit_checkpoint (size),
  witness     text not null,
  line        text not null,
  received_at timestamptz not null default now(),
  constraint audit_cosignature_pk primary key (size, witness)
);

-- An index follows the one before it, a checkpoint closes what is there: no gap, whatever a client sends.
create function audit_entry_follows() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if new.index <> coalesce((select max(e.index) from audit_entry e), -1) + 1 then
      raise exception 'entry % does not follow the last one', new.index using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
create trigger audit_entry_follows before insert on audit_entry for each row execute function audit_entry_follows();
alter table audit_entry enable always trigger audit_entry_follows;

create function audit_checkpoint_closes() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if new.size <> (select max(e.index) from audit_entry e) + 1 then
      raise exception 'a checkpoint of % leaves does not close the tree', new.size
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
create trigger audit_checkpoint_closes before insert on audit_checkpoint
  for each row execute function audit_checkpoint_closes();
alter table audit_checkpoint enable always trigger audit_checkpoint_closes;

create function ledger_is_final() returns trigger language plpgsql
  as $$ begin raise exception 'the ledger is final' using errcode = 'insufficient_privilege'; end $$;

do $$
declare
  each text;
begin
  foreach each in array array['audit_entry', 'audit_node', 'audit_checkpoint', 'audit_cosignature']
  loop
    execute format('create trigger %1$s_final before update or delete on %1$I
      for each row execute function ledger_is_final()', each);
    execute format('alter table %1$I enable always trigger %1$s_final', each);
    execute format('create trigger %1$s_no_truncate before truncate on %1$I
      for each statement execute function ledger_is_final()', each);
    execute format('alter table %1$I enable always trigger %1$s_no_truncate', each);
    execute format('alter table %I enable row level security', each);
    execute format('alter table %I force row level security', each);
    execute format('create policy %1$s_sequence on %1$I for select to portal_sequencer using (true)', each);
    execute format('create policy %1$s_add on %1$I for insert to portal_sequencer with check (true)', each);
    execute format('create policy %1$s_read on %1$I for select to portal_app
      using ((select actor_has_role(''auditor'')))', each);
    execute format('grant select, insert on %I to portal_sequencer', each);
    execute format('grant select on %I to portal_app', each);
  end loop;
end $$;
