-- Each leaf carries the signature of the application node that wrote it; the database knows the public keys alone.

-- The migration step writes it from files. A key that is no longer named there has ended and does not come back.
create table node_key (
  id          text constraint node_key_pk primary key,
  public_key  bytea not null constraint node_key_length check (length(public_key) = 32),
  valid_from  timestamptz not null default now(),
  valid_until timestamptz,
  constraint node_key_id_of_key check (id = left(encode(sha256(public_key), 'hex'), 8)),
  constraint node_key_term_in_order check (valid_until > valid_from)
);
grant select on node_key to portal_app, portal_sequencer;

-- Both are absent from leaves of an earlier time. No foreign key: every leaf would lock the row of its node's key.
alter table audit_leaf
  add column node_key  text,
  add column signature bytea,
  add constraint audit_leaf_signature_whole check (num_nonnulls(node_key, signature) in (0, 2)),
  add constraint audit_leaf_signature_length check (length(signature) = 64);
grant insert (node_key, signature) on audit_leaf to portal_app;
