-- The leaves that shown_in_lists counts, so that each number of a story leads to its own; for an auditor, along the same
-- index. Of some people alone, or of all; with what the log is filtered by, so that none but a page's are looked up.
create function lists_that_showed(records uuid[], people text[])
  returns table (recorded_at timestamptz, id uuid, actor text, delegation text, body text, action text, outcome text, reason text,
                 address text, object_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.recorded_at, l.id, l.actor, l.delegation, l.body, l.action, l.outcome, l.reason, l.address, l.object_id
      from audit_leaf l
     where (select actor_has_role('auditor')) and position('\x2273686f776e223a5b'::bytea in l.leaf) > 0
       and leaf_shown(l.leaf) && records and l.outcome = 'READ' and l.actor not like 'system:%'
       and (l.object_id is null or l.object_id <> all (records)) and (people is null or l.actor = any (people))
  $$;
grant select (body, action, reason, address) on audit_leaf to portal_facts;
alter function lists_that_showed(uuid[], text[]) owner to portal_facts;
