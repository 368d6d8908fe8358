-- At every start: leaves of the coming year find their partition.
select audit_leaf_partitions_ahead(12);
