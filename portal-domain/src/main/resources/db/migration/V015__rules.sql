-- The facts say what the access policy says: who stands apart sees no content, observers speak for no delegation, and
-- a grant to a delegation reaches those who speak for it in the record's body.

-- No membership counts beside the role of an auditor or an administrator.
create or replace function my_bodies() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and case when s.function = 'SECRETARY' then 'secretariat' else 'delegate' end = any (actor.roles)
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

create or replace function my_secretariats() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.function = 'SECRETARY' and 'secretariat' = any (actor.roles)
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

-- Bodies in which the actor sits for a delegation and speaks for it, today.
create or replace function my_seats() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.function not in ('SECRETARY', 'OBSERVER') and 'delegate' = any (actor.roles)
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

create or replace function my_chairs() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.function in ('CHAIR', 'CO_CHAIR') and 'delegate' = any (actor.roles)
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

-- A grant keeps the body of its record, so that my_grants need not look at the record; one without reaches no delegation.
alter table access_grant add column body text constraint access_grant_body_fk references body;
update access_grant set body = (select p.body from protection_of(object_kind, object_id) p);

create function access_grant_knows_its_body() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    new.body := (select p.body from protection_of(new.object_kind, new.object_id) p);
    return new;
  end $$;
alter function access_grant_knows_its_body() owner to portal_facts;
create trigger access_grant_body before insert on access_grant
  for each row execute function access_grant_knows_its_body();

create or replace function my_grants(kind text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
    seats constant text[] := my_seats();
  begin
    if cardinality(my_bodies()) = 0 then
      return '{}';
    end if;
    return (select coalesce(array_agg(g.object_id), '{}')
      from access_grant g join member m on m.subject = actor.subject
     where g.object_kind = my_grants.kind
       and (g.member_id = m.id or (g.delegation_id = m.delegation_id and g.body = any (seats)))
       and (g.expires_at is null or g.expires_at > now()));
  end $$;

-- Delegations that speak in the dossier's body and may read it, for a chair who asks one of them.
create or replace function askable_delegations(dossier uuid) returns table (delegation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct m.delegation_id
      from dossier d
      join membership s on s.body = d.body and s.function not in ('SECRETARY', 'OBSERVER')
        and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
      join member m on m.id = s.member_id and m.delegation_id is not null
     where d.id = askable_delegations.dossier and d.body = any (my_chairs())
       and (d.distribution = 'LIMITED' or d.id = any (my_grants('dossier')))
       and (d.distribution = 'LIMITED' or exists (
         select 1 from access_grant g where g.object_kind = 'dossier' and g.object_id = d.id
            and (g.delegation_id = m.delegation_id or g.member_id = m.id) and (g.expires_at is null or g.expires_at > now())))
  $$;

-- Meetings and documents are the secretariat's; the words of one that a delegation owned would be that delegation's.
drop policy meeting_insert on meeting;
create policy meeting_insert on meeting for insert to portal_app
  with check (body = any ((select my_secretariats())::text[]) and owner_delegation_id is null);
drop policy meeting_update on meeting;
create policy meeting_update on meeting for update to portal_app
  using (body = any ((select my_secretariats())::text[]) and owner_delegation_id is null)
  with check (body = any ((select my_secretariats())::text[]) and owner_delegation_id is null);
drop policy document_insert on document;
create policy document_insert on document for insert to portal_app
  with check (body = any ((select my_secretariats())::text[]) and owner_delegation_id is null);
drop policy document_update on document;
create policy document_update on document for update to portal_app
  using (body = any ((select my_secretariats())::text[]) and owner_delegation_id is null)
  with check (body = any ((select my_secretariats())::text[]) and owner_delegation_id is null);
