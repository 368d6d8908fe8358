-- The sequencer asks of each leaf whether one of its id is in the tree already: a copy bears a true signature.

create index audit_entry_leaf_id on audit_entry (leaf_id);
