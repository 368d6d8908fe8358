-- What the lists ask the database, kept by hand beside the services: "name | who asks", then the statement.

-- meetings to come | delegate few secretary
select * from meeting where ends_at > now() order by starts_at, id limit 21;
-- meetings past | delegate few secretary
select * from meeting where ends_at <= now() order by starts_at desc, id desc limit 21;
-- meetings of a body | delegate secretary
select * from meeting where ends_at > now() and body = 'CTF' order by starts_at, id limit 21;
-- meetings of a body, from outside | few
select * from meeting where ends_at <= now() and body = 'CTF' and distribution <> 'LIMITED' order by starts_at desc, id desc limit 21;
-- meetings, a later page | delegate few
select * from meeting where ends_at > now()
   and (starts_at > now() + interval '30 days' or (starts_at = now() + interval '30 days' and id > '01530000-0000-7000-8000-000000000000'))
 order by starts_at, id limit 21;
-- dossiers | delegate named secretary
select * from dossier order by occurred_at desc, id desc limit 21;
-- dossiers of a body | delegate secretary
select * from dossier where body = 'CTF' order by occurred_at desc, id desc limit 21;
-- dossiers of a place | delegate
select * from dossier where governorate = 'SY02' order by occurred_at desc, id desc limit 21;
-- dossiers of a rare kind | delegate
select * from dossier where kind = 'DETENTION' order by occurred_at desc, id desc limit 21;
-- dossiers in a rare state | delegate
select * from dossier where state = 'CLARIFICATION_REQUESTED' order by occurred_at desc, id desc limit 21;
-- dossiers, from outside | few
select * from dossier where distribution = 'RESTRICTED' order by occurred_at desc, id desc limit 21;
-- dossiers of a body, from outside | few
select * from dossier where body = 'CTF' and distribution = 'RESTRICTED' order by occurred_at desc, id desc limit 21;
-- dossiers of a rare kind, from outside | few
select * from dossier where kind = 'DETENTION' and distribution = 'RESTRICTED' order by occurred_at desc, id desc limit 21;
-- map, from outside | few
select id, reference, title, kind, state, governorate, latitude, longitude from dossier where distribution = 'RESTRICTED'
 order by occurred_at desc, id desc limit 500;
-- map | delegate
select id, reference, title, kind, state, governorate, latitude, longitude from dossier order by occurred_at desc, id desc limit 500;
-- reports of one's own | delegate few
select * from report where owner_delegation_id = (select my_delegation())
 order by submitted_at desc, id desc limit 21;
-- reports that wait | secretary
select r.* from waiting_report w join report r on r.id = w.report_id where w.body in ('CTF') order by w.submitted_at, w.report_id limit 51;
-- papers | delegate few named secretary
select * from position_paper order by changed_at desc, id desc limit 21;
-- papers of a body | delegate secretary
select * from position_paper where body = 'CTF' order by changed_at desc, id desc limit 21;
-- papers of a body, from outside | few
select * from position_paper where body = 'CTF' and distribution <> 'LIMITED' order by changed_at desc, id desc limit 21;
-- papers of a delegation | delegate few secretary
select * from position_paper where owner_delegation_id = (select id from delegation where code = 'IR') order by changed_at desc, id desc limit 21;
-- papers submitted | delegate few secretary
select * from position_paper where state = 'SUBMITTED' order by changed_at desc, id desc limit 21;
-- papers about an item | delegate few secretary
select p.*, t.language, t.title from paper_text t join position_paper p on p.id = t.paper_id
 where p.about_kind = 'AGENDA_ITEM' and p.about_id = 'be9c0002-0000-7000-8000-000000000064' and p.state not in ('REFUSED', 'WITHDRAWN')
 order by p.created_at, p.id;
-- items of a meeting | delegate few secretary
select * from agenda_item where meeting_id = 'be9c0001-0000-7000-8000-000000000064' order by position;
-- documents of a meeting | delegate few secretary
select * from meeting_document m join document d on d.id = m.document_id where m.meeting_id = 'be9c0001-0000-7000-8000-000000000064';
-- content of a document | delegate few secretary
select length(data) from content_chunk where content_id = 'be9c00c1-0000-7000-8000-000000000064' and number = 0;
-- home: reports that wait | secretary
select r.id, count(*) over () from waiting_report w join report r on r.id = w.report_id
 where w.body = any ((select my_secretariats())::text[]) order by w.submitted_at, w.report_id limit 5;
-- home: papers that wait | secretary
select p.id, count(*) over () from position_paper p where p.state = 'SUBMITTED' and p.body = any ((select my_secretariats())::text[])
 order by p.submitted_at, p.id limit 5;
-- home: papers refused | delegate few
select p.id, count(*) over () from position_paper p where p.state = 'REFUSED' and p.owner_delegation_id = (select my_delegation())
   and p.body = any ((select my_seats())::text[]) order by p.refused_at, p.id limit 5;
-- home: questions asked | delegate few
select d.id, count(*) over () from clarification c join dossier d on d.id = c.dossier_id
 where c.replied_at is null and c.asked_of_delegation = (select my_delegation()) and d.body = any ((select my_seats())::text[])
 order by c.due_at, c.id limit 5;
-- home: clarifications ended | secretary
select d.id, count(*) over () from dossier d where d.state = 'CLARIFICATION_REQUESTED' and d.body = any ((select my_secretariats())::text[])
   and not exists (select 1 from clarification c where c.dossier_id = d.id and c.replied_at is null and c.due_at > now())
 order by d.changed_at, d.id limit 5;
-- home: what changed | delegate few secretary
select m.id, c.at from meeting_change c join meeting m on m.id = c.meeting_id left join document d on d.id = c.document_id
 where c.at > now() - interval '3 days' order by c.at desc, c.id desc limit 10;
-- home: new papers | delegate few secretary
select p.id from position_paper p where p.state = 'CIRCULATED' and p.circulated_at > now() - interval '3 days'
 order by p.circulated_at desc, p.id desc limit 10;
-- home: new dossiers | delegate few secretary
select d.id from dossier d where d.registered_at > now() - interval '3 days' order by d.registered_at desc, d.id desc limit 10;
-- search meetings, rare word | delegate few secretary
select m.id, ts_rank(m.search, search_query('2a', '2a')) as rank from meeting m where m.search @@ (select search_query('2a', '')) order by rank desc, starts_at desc, m.id limit 20;
-- search dossiers, rare word | delegate few secretary
select d.id, ts_rank(d.search, (select search_query('2a', ''))) as rank from dossier d where d.search @@ (select search_query('2a', ''))
 order by rank desc, occurred_at desc, d.id limit 20;
-- search papers, rare word | delegate few secretary
with texts as (
  select t.paper_id, ts_rank(t.search, (select search_query('2a', ''))) as rank from paper_text t where t.search @@ (select search_query('2a', ''))
  union all select p.id, 1 from position_paper p where p.search @@ (select search_query('2a', '')))
select p.id, best.rank from (select paper_id, max(rank) as rank from texts group by paper_id) as best
  join position_paper p on p.id = best.paper_id order by best.rank desc, p.changed_at desc, p.id limit 20;
-- search documents, rare word | delegate few secretary
select d.id from document d where d.search @@ (select search_query('2a', '')) and d.withdrawn_at is null limit 20;
-- what a paper can be about | delegate few
(select kind, id, body, label, symbol, record_id, context, at from subject
  where kind = 'AGENDA_ITEM' and at > now() - interval '3 months' and body = any ('{CTF,ISSG}') order by at desc, record_id, label limit 200)
union all
(select kind, id, body, label, symbol, record_id, context, at from subject
  where kind = 'DOSSIER' and body = any ('{CTF,ISSG}') order by at desc, record_id, label limit 200)
order by kind, at desc, record_id, label limit 200;
-- audit log | auditor
select l.id, m.display_name from audit_leaf l left join member m on m.subject = l.actor order by l.recorded_at desc, l.id desc limit 51;
-- audit log of a record | auditor
select l.id, m.display_name from audit_leaf l left join member m on m.subject = l.actor
 where l.object_id = 'be9c0001-0000-7000-8000-000000000064' order by l.recorded_at desc, l.id desc limit 51;
