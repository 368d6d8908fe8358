-- Leaves are also looked for by delegation and by address; each along its own index, newest first.

create index audit_leaf_delegation on audit_leaf (delegation, recorded_at desc, id desc) where delegation is not null;
create index audit_leaf_address on audit_leaf (address, recorded_at desc, id desc) where address is not null;
