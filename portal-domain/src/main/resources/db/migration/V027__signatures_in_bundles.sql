-- A bundle that the sequencer's role writes holds the signatures of the nodes too.

grant select (node_key, signature) on audit_leaf to portal_sequencer;
