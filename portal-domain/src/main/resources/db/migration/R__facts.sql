-- The facts that policies ask about whoever acts, as they hold today; run again whenever this file changes. Policies call
-- them in uncorrelated scalar subselects. Each asks for the signed context once and keeps its plans from one statement to
-- the next, which a function in plain SQL does not. No membership counts beside the role of an auditor or an administrator.
-- Nobody has two seats in a body at one time (membership_no_overlap). Those that decide who reads names of people are
-- parallel restricted, as the context is, so that long counts of the log beside such names are made by several processors.

-- Bodies that the actor keeps, through whatever eyes it looks.
create or replace function kept_bodies() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    if actor.roles is null or not 'secretariat' = any (actor.roles) or actor.roles && array['auditor', 'administrator'] then
      return '{}';
    end if;
    return array(select s.body
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.function = 'SECRETARY');
  end $$;

-- Bodies that the actor keeps and in which somebody speaks for the delegation as which it sees.
create or replace function seats_seen_as(delegation_code text) returns text[]
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
create or replace function delegation_seen_as() returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select d.id from delegation d
      where d.code = actor.sees_as and cardinality(seats_seen_as(actor.sees_as)) > 0);
  end $$;

create or replace function my_member() returns uuid
  language plpgsql stable parallel restricted security definer set search_path = public, pg_temp
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
  language plpgsql stable parallel restricted security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    if actor.sees_as is not null or actor.roles is null or not 'secretariat' = any (actor.roles) then
      return '{}';
    end if;
    return kept_bodies();
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
    return array(select s.body
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and case when s.function = 'SECRETARY' then 'secretariat' else 'delegate' end = any (actor.roles)
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

-- Bodies in which the actor sits for a delegation and speaks for it.
create or replace function my_seats() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    if actor.sees_as is not null then
      return seats_seen_as(actor.sees_as);
    end if;
    return array(select s.body
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.function not in ('SECRETARY', 'OBSERVER') and 'delegate' = any (actor.roles)
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

drop function if exists seats_of(text, text[], text);

create or replace function my_chairs() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return array(select s.body
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.function in ('CHAIR', 'CO_CHAIR') and 'delegate' = any (actor.roles) and actor.sees_as is null
       and not actor.roles && array['auditor', 'administrator']);
  end $$;

-- Records that are granted to the actor, or to the actor in person alone; no more than are wanted, or all. What is granted
-- to a delegation is seen by whoever speaks for it in the body of the record. Both kinds of grants are asked for apart, so
-- that each has its index, and with one plan for everybody, since making one takes longer than the answer; a bitmap would
-- read all before the first.
create or replace function granted_to_me(kind text, in_person boolean, most integer) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_bitmapscan = off
  as $$
  declare
    actor constant record := actor_context();
    member uuid;
    delegation uuid;
    seats text[] := '{}';
  begin
    if actor.sees_as is not null then
      delegation := delegation_seen_as();
      seats := seats_seen_as(actor.sees_as);
    else
      select m.id, m.delegation_id, array(select s.body
          from membership s
         where s.member_id = m.id and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
           and s.function not in ('SECRETARY', 'OBSERVER') and 'delegate' = any (actor.roles)
           and not actor.roles && array['auditor', 'administrator'])
        into member, delegation, seats
        from member m where m.subject = actor.subject;
    end if;
    if seats is null or seats = '{}' and my_bodies() = '{}' then
      return '{}';
    end if;
    return array(
        select g.object_id from access_grant g
         where not in_person and g.delegation_id = delegation and g.object_kind = kind and g.body = any (seats)
           and (g.expires_at is null or g.expires_at > now())
         limit most)
      || array(
        select g.object_id from access_grant g
         where g.member_id = member and g.object_kind = kind and (g.expires_at is null or g.expires_at > now())
         limit most);
  end $$;

drop function if exists granted_to_me(text, text[], integer);

create or replace function my_grants(kind text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  begin
    return granted_to_me(kind, false, null);
  end $$;

-- The same for lists, as long as it is quicker to look at each record than to read along all restricted ones: else null.
create or replace function my_few_grants(kind text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    few constant integer := 300;
    granted constant uuid[] := granted_to_me(kind, false, few + 1);
  begin
    return case when cardinality(granted) <= few then granted end;
  end $$;

-- Those that name the actor and no delegation: they alone reach beyond the bodies in which the actor sits.
create or replace function my_grants_in_person(kind text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  begin
    return granted_to_me(kind, true, null);
  end $$;

alter function kept_bodies() owner to portal_facts;
alter function seats_seen_as(text) owner to portal_facts;
alter function delegation_seen_as() owner to portal_facts;
alter function my_member() owner to portal_facts;
alter function my_delegation() owner to portal_facts;
alter function my_secretariats() owner to portal_facts;
alter function my_bodies() owner to portal_facts;
alter function my_seats() owner to portal_facts;
alter function my_chairs() owner to portal_facts;
alter function my_grants(text) owner to portal_facts;
revoke execute on function granted_to_me(text, boolean, integer) from public;
alter function granted_to_me(text, boolean, integer) owner to portal_facts;
alter function my_few_grants(text) owner to portal_facts;
alter function my_grants_in_person(text) owner to portal_facts;
