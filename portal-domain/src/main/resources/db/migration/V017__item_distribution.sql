-- Agenda items for named delegations alone: they stand last, without number and time, so that the rest shows no gap.

alter table agenda_item add column distribution text
  constraint agenda_item_distribution_known check (distribution = 'RESTRICTED');
create index agenda_item_restricted on agenda_item (meeting_id) where distribution is not null;

-- A change that speaks of a restricted item; who may not know of the item reads nothing of it.
alter table meeting_change add column restricted boolean not null default false;

-- Secretaries read all items of their meetings by the policy that lets them write.
drop policy agenda_item_read on agenda_item;
create policy agenda_item_read on agenda_item for select to portal_app using (
  (distribution is null or id = any ((select my_grants('agenda_item'))::uuid[]))
  and exists (select 1 from meeting m where m.id = meeting_id));

drop policy meeting_document_read on meeting_document;
create policy meeting_document_read on meeting_document for select to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id)
    and exists (select 1 from document d where d.id = document_id)
    and (item_id is null or exists (select 1 from agenda_item i where i.id = item_id)));

drop policy meeting_change_read on meeting_change;
create policy meeting_change_read on meeting_change for select to portal_app
  using (exists (select 1 from meeting m where m.id = meeting_id)
    and (document_id is null or exists (select 1 from document d where d.id = document_id))
    and (not restricted or document_id is not null or exists (select 1 from agenda_item i where i.id = item_id)));

-- The secretariat of a meeting names its readers, and takes a name back; what was given is never lengthened.
create policy access_grant_item_read on access_grant for select to portal_app
  using (object_kind = 'agenda_item' and exists (
    select 1 from agenda_item i join meeting m on m.id = i.meeting_id
     where i.id = object_id and m.body = any ((select my_secretariats())::text[])));
create policy access_grant_item_insert on access_grant for insert to portal_app
  with check (object_kind = 'agenda_item' and member_id is null and granted_by = (select actor_subject()) and exists (
    select 1 from agenda_item i join meeting m on m.id = i.meeting_id
     where i.id = object_id and i.distribution = 'RESTRICTED' and m.body = any ((select my_secretariats())::text[])));
create policy access_grant_item_end on access_grant for update to portal_app
  using (object_kind = 'agenda_item' and exists (
    select 1 from agenda_item i join meeting m on m.id = i.meeting_id
     where i.id = object_id and m.body = any ((select my_secretariats())::text[])))
  with check (object_kind = 'agenda_item');

create policy access_grant_document_read on access_grant for select to portal_app
  using (object_kind = 'document' and exists (
    select 1 from document d where d.id = object_id and d.body = any ((select my_secretariats())::text[])));
create policy access_grant_document_insert on access_grant for insert to portal_app
  with check (object_kind = 'document' and member_id is null and granted_by = (select actor_subject()) and exists (
    select 1 from document d where d.id = object_id and d.body = any ((select my_secretariats())::text[])));
create policy access_grant_document_end on access_grant for update to portal_app
  using (object_kind = 'document' and exists (
    select 1 from document d where d.id = object_id and d.body = any ((select my_secretariats())::text[])))
  with check (object_kind = 'document');

create function access_grant_only_ends() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
    begin
      if new.expires_at is null or new.expires_at > coalesce(old.expires_at, 'infinity') then
        raise exception 'A grant can only end earlier' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end
  $$;
create trigger access_grant_only_ends before update on access_grant
  for each row execute function access_grant_only_ends();

grant update (expires_at) on access_grant to portal_app;

-- A published meeting opens no restricted item to everybody: that would widen its circle at one person's word.
create function agenda_item_stays_restricted() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
    begin
      if old.distribution is not null and new.distribution is null
          and exists (select 1 from meeting m where m.id = new.meeting_id and m.released_at is not null) then
        raise exception 'A restricted item of a published meeting stays restricted' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end
  $$;
create trigger agenda_item_stays_restricted before update on agenda_item
  for each row execute function agenda_item_stays_restricted();
