-- The two functions that look past the policies, for every kind of record; run again whenever this file changes.

-- Names a record by its symbol beside an id in the audit log, for auditors only; no content.
create or replace function symbols_of(ids uuid[]) returns table (id uuid, symbol text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.id, m.symbol from meeting m where m.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select d.id, d.symbol from document d where d.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select v.id, d.symbol || ' (' || v.language || ', ' || v.number || ')'
      from document_version v join document d on d.id = v.document_id
     where v.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select i.id, m.symbol from agenda_item i join meeting m on m.id = i.meeting_id
     where i.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select d.id, d.reference from dossier d where d.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select j.report_id, d.reference from dossier_report j join dossier d on d.id = j.dossier_id
     where j.report_id = any (ids) and (select actor_has_role('auditor'))
    union all
    select e.id, d.reference
      from evidence_item e join dossier_report j on j.report_id = e.report_id join dossier d on d.id = j.dossier_id
     where e.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select c.id, d.reference from clarification c join dossier d on d.id = c.dossier_id
     where c.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select p.id, p.symbol from position_paper p where p.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select t.id, p.symbol || ' (' || t.language || ')'
      from paper_text t join position_paper p on p.id = t.paper_id
     where t.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select m.id, m.username from member m where m.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select s.id, m.username || ' (' || s.body || ')'
      from membership s join member m on m.id = s.member_id
     where s.id = any (ids) and (select actor_has_role('auditor'))
    union all
    select g.id, g.code from delegation g where g.id = any (ids) and (select actor_has_role('auditor'))
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
    select m.body, coalesce(i.distribution, m.distribution), m.owner_delegation_id, m.submitted_at, m.released_at, m.not_before
      from agenda_item i join meeting m on m.id = i.meeting_id where protection_of.kind = 'agenda_item' and i.id = record
    union all
    select d.body, d.distribution, d.owner_delegation_id, d.submitted_at, d.released_at, d.not_before
      from document d where protection_of.kind = 'document' and d.id = record
    union all
    select d.body, d.distribution, d.owner_delegation_id, d.submitted_at, d.released_at, d.not_before
      from document_version v join document d on d.id = v.document_id
     where protection_of.kind = 'document_version' and v.id = record
    union all
    select d.body, d.distribution, d.owner_delegation_id, d.submitted_at, d.released_at, d.not_before
      from dossier d where protection_of.kind = 'dossier' and d.id = record
    union all
    (with asked as (
        select r.* from report r where protection_of.kind = 'report' and r.id = record
        union all
        select r.* from evidence_item e join report r on r.id = e.report_id
         where protection_of.kind = 'evidence_item' and e.id = record)
      -- A report that has joined a dossier is read with it.
      select coalesce(d.body, a.body), coalesce(d.distribution, a.distribution),
             case when d.id is null then a.owner_delegation_id else d.owner_delegation_id end,
             case when d.id is null then a.submitted_at else d.submitted_at end,
             d.released_at, d.not_before
        from asked a left join dossier_report j on j.report_id = a.id left join dossier d on d.id = j.dossier_id)
    union all
    select p.body, p.distribution, p.owner_delegation_id, p.submitted_at, p.released_at, p.not_before
      from position_paper p where protection_of.kind = 'position_paper' and p.id = record
    union all
    select p.body, p.distribution, p.owner_delegation_id, p.submitted_at, p.released_at, p.not_before
      from paper_text t join position_paper p on p.id = t.paper_id
     where protection_of.kind = 'paper_text' and t.id = record
  $$;
grant select on meeting, agenda_item, document, document_version to portal_facts;
grant select on dossier, report, dossier_report, evidence_item, clarification to portal_facts;
grant select on position_paper, paper_text to portal_facts;
alter function symbols_of(uuid[]) owner to portal_facts;
alter function protection_of(text, uuid) owner to portal_facts;
