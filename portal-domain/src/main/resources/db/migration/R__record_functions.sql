-- The two functions that look past the policies, for every kind of record; run again whenever this file changes.

-- Names a record by its symbol beside an id in the audit log, for auditors only; no content.
create or replace function symbols_of(ids uuid[]) returns table (id uuid, symbol text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.id, m.symbol from meeting m where m.id = any (ids) and actor_has_role('auditor')
    union all
    select d.id, d.symbol from document d where d.id = any (ids) and actor_has_role('auditor')
    union all
    select v.id, d.symbol || ' (' || v.language || ', ' || v.number || ')'
      from document_version v join document d on d.id = v.document_id
     where v.id = any (ids) and actor_has_role('auditor')
  $$;

-- What the first wall needs to say why it refuses a record that the second wall hides; no content.
drop function if exists protection_of(text, uuid);
create function protection_of(kind text, record uuid)
  returns table (body text, distribution text, owner_delegation_id uuid, submitted_at timestamptz,
                 released_at timestamptz, not_before timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.body, m.distribution, m.owner_delegation_id, m.submitted_at, m.released_at, m.not_before
      from meeting m where protection_of.kind = 'meeting' and m.id = record
    union all
    select d.body, d.distribution, d.owner_delegation_id, d.submitted_at, d.released_at, d.not_before
      from document d where protection_of.kind = 'document' and d.id = record
    union all
    select d.body, d.distribution, d.owner_delegation_id, d.submitted_at, d.released_at, d.not_before
      from document_version v join document d on d.id = v.document_id
     where protection_of.kind = 'document_version' and v.id = record
  $$;
grant select on meeting, document, document_version to portal_facts;
alter function symbols_of(uuid[]) owner to portal_facts;
alter function protection_of(text, uuid) owner to portal_facts;
