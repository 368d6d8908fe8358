-- What follows a record, and the audit log, kept by hand beside the services: "name | who asks", then the statement.

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
-- audit log | auditor
select l.id, m.display_name from audit_leaf l left join member m on m.subject = l.actor order by l.recorded_at desc, l.id desc limit 51;
-- audit log of a record | auditor
select l.id, m.display_name from audit_leaf l left join member m on m.subject = l.actor
 where l.object_id = 'be9c0001-0000-7000-8000-000000000064' order by l.recorded_at desc, l.id desc limit 51;
