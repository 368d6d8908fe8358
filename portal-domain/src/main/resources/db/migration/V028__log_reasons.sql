-- Leaves are looked for by reason too; a rare one would otherwise cost a look at the whole log.

create index audit_leaf_reason on audit_leaf (reason, recorded_at desc, id desc) where reason is not null;
