-- Who saw a record in a list: a list is one leaf, which names the ids that it showed; these are found along an index of
-- their own, out of the leaf's bytes, so that nothing stands beside them that could say something else.

-- Never fails: what is no leaf of the portal shows nothing.
create function leaf_shown(leaf bytea) returns uuid[]
  language sql immutable strict parallel safe
  as $$
    select array(
      select named::uuid
        from unnest(string_to_array(translate(substring(encode(leaf, 'escape') from '"shown":\[([^]]*)\]'), '"', ''), ',')) as named
       where pg_input_is_valid(named, 'uuid'))
  $$;

-- Only leaves that show something stand in it: their bytes hold the member's name and the bracket behind it.
create index audit_leaf_shown on audit_leaf using gin (leaf_shown(leaf)) with (gin_pending_list_limit = 1024)
  where position('\x2273686f776e223a5b'::bytea in leaf) > 0;

-- The people to whom any of the records was shown by a leaf that is about something else; for an auditor. The application
-- could not ask that along the index, since the policy of the log is asked before any operator of arrays.
create function shown_in_lists(records uuid[]) returns table (actor text, delegation text, first timestamptz, last timestamptz, times bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.actor, l.delegation, min(l.recorded_at), max(l.recorded_at), count(*)
      from audit_leaf l
     where (select actor_has_role('auditor')) and position('\x2273686f776e223a5b'::bytea in l.leaf) > 0
       and leaf_shown(l.leaf) && records and l.outcome = 'READ' and l.actor not like 'system:%'
       and (l.object_id is null or l.object_id <> all (records))
     group by l.actor, l.delegation
  $$;
grant select (delegation) on audit_leaf to portal_facts;
alter function shown_in_lists(uuid[]) owner to portal_facts;
