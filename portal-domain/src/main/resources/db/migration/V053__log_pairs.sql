-- Two filters at once that seldom meet, such as an act and an outcome: the second one is told from the index of the first,
-- so that no leaf is looked up in vain. Counts over a span or about a record are read from the indexes alone.
drop index audit_leaf_actor;
create index audit_leaf_actor on audit_leaf (actor, recorded_at desc, id desc, outcome, action);

drop index audit_leaf_object;
create index audit_leaf_object on audit_leaf (object_id, recorded_at desc, id desc, actor, outcome, action, delegation)
  where object_id is not null;

drop index audit_leaf_action;
create index audit_leaf_action on audit_leaf (action, recorded_at desc, id desc, outcome);

drop index audit_leaf_delegation;
create index audit_leaf_delegation on audit_leaf (delegation, recorded_at desc, id desc, outcome, action)
  where delegation is not null;

drop index audit_leaf_refusals;
create index audit_leaf_refusals on audit_leaf (outcome, recorded_at desc, id desc, reason, action)
  where outcome in ('REFUSED', 'FAILED');

-- As those of R__facts.sql: whoever may read a name is asked once, beside what several processors count.
alter function my_newcomers() parallel restricted;
