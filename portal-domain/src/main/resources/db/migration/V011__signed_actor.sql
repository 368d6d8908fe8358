-- Who acts is believed only as the application has signed it: for one connection, and for a few minutes.

-- The setting portal.actor holds eight fields between colons: the form (1), the key's id, the backend's pid, the end as
-- seconds of the epoch, the subject in hexadecimal UTF-8, the names of the roles between commas, the delegation as which
-- the actor sees (in hexadecimal too, mostly empty), and HMAC-SHA-256 of all that stands before it. Nothing of it is
-- looked at before the signature holds, and anything that does not hold reads as nobody. The signatures are compared by
-- hashes with the key, so that the time it takes tells nothing.
create function actor_context(out subject text, out roles text[], out sees_as text)
  language plpgsql stable parallel restricted security definer set search_path = public, pg_temp
  as $$
  declare
    setting constant text := current_setting('portal.actor', true);
    part constant text[] := string_to_array(setting, ':');
    key text;
    expected text;
  begin
    if cardinality(part) is distinct from 8 then
      return;
    end if;
    select k.secret into key from portal_secret.actor_key k where k.id = part[2];
    if key is null then
      return;
    end if;
    expected := encode(hmac(left(setting, length(setting) - length(part[8]) - 1), key, 'sha256'), 'hex');
    if sha256(convert_to(key || part[8], 'UTF8')) <> sha256(convert_to(key || expected, 'UTF8')) then
      return;
    end if;
    if part[1] <> '1' or part[3]::integer <> pg_backend_pid() or to_timestamp(part[4]::bigint) <= statement_timestamp() then
      return;
    end if;
    subject := convert_from(decode(part[5], 'hex'), 'UTF8');
    roles := string_to_array(part[6], ',');
    sees_as := nullif(convert_from(decode(part[7], 'hex'), 'UTF8'), '');
  end $$;
alter function actor_context() owner to portal_facts;

create or replace function actor_subject() returns text language sql stable parallel restricted
  return (actor_context()).subject;

create or replace function actor_has_role(role text) returns boolean language sql stable parallel restricted
  return coalesce(role = any ((actor_context()).roles), false);

-- The delegation as which the actor sees, for services that look through the eyes of another.
create function actor_sees_as() returns text language sql stable parallel restricted
  return (actor_context()).sees_as;

-- The facts ask for the context once, whatever the number of their rows, and keep their plans from one statement to the
-- next, which a function in plain SQL does not.
create or replace function my_member() returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select m.id from member m where m.subject = actor.subject);
  end $$;

create or replace function my_delegation() returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select m.delegation_id from member m where m.subject = actor.subject);
  end $$;

create or replace function my_bodies() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and case when s.function = 'SECRETARY' then 'secretariat' else 'delegate' end = any (actor.roles));
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
       and s.function = 'SECRETARY' and 'secretariat' = any (actor.roles));
  end $$;

create or replace function my_seats() returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    return (select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor.subject and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and s.function <> 'SECRETARY' and 'delegate' = any (actor.roles));
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
       and s.function in ('CHAIR', 'CO_CHAIR') and 'delegate' = any (actor.roles));
  end $$;

create or replace function my_grants(kind text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    actor constant record := actor_context();
  begin
    if cardinality(my_bodies()) = 0 then
      return '{}';
    end if;
    return (select coalesce(array_agg(g.object_id), '{}')
      from access_grant g join member m on m.subject = actor.subject
     where g.object_kind = my_grants.kind
       and (g.member_id = m.id or g.delegation_id = m.delegation_id)
       and (g.expires_at is null or g.expires_at > now()));
  end $$;
