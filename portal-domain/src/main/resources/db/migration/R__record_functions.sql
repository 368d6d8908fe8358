-- The functions that look past the policies, for every kind of record; run again whenever this file changes.

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

-- Whoever may ask why somebody may read a record or not.
create or replace function asks_why() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select actor_has_role('auditor') or actor_has_role('administrator') $$;

-- Finds the record that is meant by a symbol, a reference, or an id of the audit log; a part of a record is found as
-- that record, and a restricted agenda item beside its meeting. No content.
create or replace function records_named(wanted text) returns table (kind text, id uuid, symbol text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with asked as (
      select lower(wanted) as symbol,
             case when lower(wanted) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then wanted::uuid end as id
       where (select asks_why())),
    parts as (
      select a.id from asked a
      union select i.meeting_id from asked a join agenda_item i on i.id = a.id
      union select v.document_id from asked a join document_version v on v.id = a.id
      union select t.paper_id from asked a join paper_text t on t.id = a.id
      union select c.dossier_id from asked a join clarification c on c.id = a.id
      union select e.report_id from asked a join evidence_item e on e.id = a.id),
    wholes as (
      select p.id from parts p
      union select j.dossier_id from parts p join dossier_report j on j.report_id = p.id)
    select 'meeting', m.id, m.symbol from meeting m
     where lower(m.symbol) = (select a.symbol from asked a) or m.id in (select w.id from wholes w)
    union all
    select 'agenda_item', i.id, m.symbol from agenda_item i join meeting m on m.id = i.meeting_id
     where i.id = (select a.id from asked a) and i.distribution is not null
    union all
    select 'document', d.id, d.symbol from document d
     where lower(d.symbol) = (select a.symbol from asked a) or d.id in (select w.id from wholes w)
    union all
    select 'dossier', d.id, d.reference from dossier d
     where lower(d.reference) = (select a.symbol from asked a) or d.id in (select w.id from wholes w)
    union all
    select 'report', r.id, null from report r
     where r.id in (select w.id from wholes w)
       and not exists (select from dossier_report j where j.report_id = r.id)
    union all
    select 'position_paper', p.id, p.symbol from position_paper p
     where lower(p.symbol) = (select a.symbol from asked a) or p.id in (select w.id from wholes w)
  $$;

-- Who is named among the readers of a record, and until when; for whoever may ask why.
create or replace function readers_named(kind text, record uuid)
  returns table (delegation_id uuid, member_id uuid, name text, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select g.delegation_id, g.member_id, coalesce(d.code, m.display_name), g.expires_at
      from access_grant g left join delegation d on d.id = g.delegation_id left join member m on m.id = g.member_id
     where g.object_kind = readers_named.kind and g.object_id = record and (select asks_why())
     order by 3, g.granted_at
  $$;
alter function asks_why() owner to portal_facts;
alter function records_named(text) owner to portal_facts;
alter function readers_named(text, uuid) owner to portal_facts;

-- A record and all its parts, as the log names them, for an auditor who follows what became of it; a part leads to the whole.
create or replace function records_story(wanted text) returns table (id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with roots as (select r.id from records_named(wanted) r where (select actor_has_role('auditor')))
    select r.id from roots r
    union select i.id from roots r join agenda_item i on i.meeting_id = r.id
    union select v.id from roots r join document_version v on v.document_id = r.id
    union select t.id from roots r join paper_text t on t.paper_id = r.id
    union select c.id from roots r join clarification c on c.dossier_id = r.id
    union select j.report_id from roots r join dossier_report j on j.dossier_id = r.id
    union select e.id from roots r join dossier_report j on j.dossier_id = r.id join evidence_item e on e.report_id = j.report_id
    union select e.id from roots r join evidence_item e on e.report_id = r.id
    union select g.id from roots r join access_grant g on g.object_id = r.id
  $$;
alter function records_story(text) owner to portal_facts;
