-- Readers of a paper are named as it is circulated, and those of a document as readers of its restricted item; never later by one alone.

drop policy access_grant_paper_insert on access_grant;
create policy access_grant_paper_insert on access_grant for insert to portal_app
  with check (object_kind = 'position_paper' and member_id is null and granted_by = (select actor_subject())
    and exists (select 1 from position_paper p
      where p.id = object_id and p.body = any ((select my_secretariats())::text[])
        and p.state = 'CIRCULATED' and p.xmin = pg_current_xact_id()::xid));

-- Documents at restricted items that the actor keeps, each with a delegation that its item names, as "document:delegation".
create function my_item_readers() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(b.document_id || ':' || g.delegation_id), '{}')
      from agenda_item i
      join meeting m on m.id = i.meeting_id and m.body = any ((select my_secretariats())::text[])
      join meeting_document b on b.item_id = i.id
      join access_grant g on g.object_kind = 'agenda_item' and g.object_id = i.id
        and (g.expires_at is null or g.expires_at > now())
     where i.distribution = 'RESTRICTED'
  $$;
grant select on meeting_document to portal_facts;
alter function my_item_readers() owner to portal_facts;

drop policy access_grant_document_insert on access_grant;
create policy access_grant_document_insert on access_grant for insert to portal_app
  with check (object_kind = 'document' and member_id is null and granted_by = (select actor_subject())
    and exists (select 1 from document d where d.id = object_id and d.body = any ((select my_secretariats())::text[]))
    and access_grant.object_id || ':' || access_grant.delegation_id = any ((select my_item_readers())::text[]));
