-- What changed a record, in its order: a record that is read all day has few changes among its leaves.

create index audit_leaf_changes on audit_leaf (object_id, recorded_at, id) where outcome = 'DONE' and object_id is not null;
