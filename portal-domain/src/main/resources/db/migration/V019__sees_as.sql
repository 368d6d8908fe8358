-- A secretary can look through the eyes of a delegation: the facts then are those of whoever speaks for it, in the
-- bodies that the secretary keeps, and nothing of the secretary's own. What a delegation owns stays its own: through its
-- eyes nobody sees its drafts. Nobody but a secretary sees anything that way.

-- Bodies that the actor keeps, through whatever eyes it looks.
create function kept_bodies() returns text[]
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

-- Bodies that the actor keeps and in which somebody speaks for the delegation as which it sees.
create function seats_seen_as(delegation_code text) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    kept constant text[] := kept_bodies();
  begin
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id join delegation d on d.id = m.delegation_id
     where d.code = delegation_code and s.function not in ('SECRETARY', 'OBSERVER')
       and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.body = any (kept));
  end $$;

-- The delegation as which the actor sees, as far as it keeps a body in which that one speaks.
create function delegation_seen_as() returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select d.id from delegation d
      where d.code = actor.sees_as and cardinality(seats_seen_as(actor.sees_as)) > 0);
  end $$;

create or replace function my_member() returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select m.id from member m where m.subject = actor.subject and actor.sees_as is null);
  end $$;

create or replace function my_delegation() returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select m.delegation_id from member m where m.subject = actor.subject and actor.sees_as is null);
  end $$;

create or replace function my_secretariats() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  begin
    return case when (actor_context()).sees_as is null then kept_bodies() else '{}'::text[] end;
  end $$;

create or replace function my_bodies() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    if actor.sees_as is not null then
      return seats_seen_as(actor.sees_as);
    end if;
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and case when s.function = 'SECRETARY' then 'secretariat' else 'delegate' end = any (actor.roles)
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

create or replace function my_seats() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    if actor.sees_as is not null then
      return seats_seen_as(actor.sees_as);
    end if;
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
       and s.function in ('CHAIR', 'CO_CHAIR') and 'delegate' = any (actor.roles) and actor.sees_as is null
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

-- What is granted to a delegation is seen by whoever speaks for it in the body of the record.
create or replace function my_grants(kind text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    member constant uuid := my_member();
    delegation constant uuid := coalesce(my_delegation(), delegation_seen_as());
    seats constant text[] := my_seats();
  begin
    if cardinality(my_bodies()) = 0 then
      return '{}';
    end if;
    return (select coalesce(array_agg(g.object_id), '{}')
      from access_grant g
     where g.object_kind = my_grants.kind
       and (g.member_id = member or (g.delegation_id = delegation and g.body = any (seats)))
       and (g.expires_at is null or g.expires_at > now()));
  end $$;

alter function kept_bodies() owner to portal_facts;
alter function seats_seen_as(text) owner to portal_facts;
alter function delegation_seen_as() owner to portal_facts;

create policy access_grant_seen_as on access_grant for select to portal_app
  using (delegation_id = (select delegation_seen_as()));
