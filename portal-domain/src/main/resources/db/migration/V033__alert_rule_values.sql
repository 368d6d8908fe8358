-- Rules of alerts are administrative records: what they were before a change, and after it, is kept beside the leaf.

alter table leaf_values
  drop constraint leaf_values_administrative,
  add constraint leaf_values_administrative check (object_kind in ('member', 'membership', 'alert_rule'));
