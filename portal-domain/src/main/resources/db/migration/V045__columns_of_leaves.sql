-- The sequencer compares the columns beside a leaf with its bytes: desk, exports and alerts read the columns.

grant select (actor, delegation, function, action, outcome, object_kind, object_id, object_version, body, distribution,
              reason, address, session, request) on audit_leaf to portal_sequencer;
