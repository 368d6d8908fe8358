-- Roles, extensions and rights that only a superuser can give; run in the database "portal" before every migration.
-- Running it again changes nothing but the passwords and keys. Placeholders: ${portal_migrator_password},
-- ${portal_app_password}, ${portal_sequencer_password}, ${keycloak_password}, ${portal_actor_key},
-- ${portal_actor_key_previous} (none may hold a quote; the last may be empty).

do $$
declare
  role_name text;
begin
  foreach role_name in array
    array['portal_migrator', 'portal_facts', 'portal_app', 'portal_sequencer', 'keycloak']
  loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I', role_name);
    end if;
  end loop;
end
$$;

alter role portal_migrator login bypassrls nosuperuser nocreatedb nocreaterole
  password '${portal_migrator_password}';
alter role portal_facts nologin bypassrls nosuperuser nocreatedb nocreaterole;
alter role portal_app login nobypassrls nosuperuser nocreatedb nocreaterole
  password '${portal_app_password}';
alter role portal_sequencer login nobypassrls nosuperuser nocreatedb nocreaterole
  password '${portal_sequencer_password}';
alter role keycloak login nobypassrls nosuperuser nocreatedb nocreaterole
  password '${keycloak_password}';

-- The migrator hands fact functions over to this role.
grant portal_facts to portal_migrator;

revoke all on database portal from public;
grant connect on database portal to portal_migrator, portal_app, portal_sequencer;

do $$
begin
  if exists (select from pg_database where datname = 'keycloak') then
    alter database keycloak owner to keycloak;
    revoke all on database keycloak from public;
  end if;
end
$$;

create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create extension if not exists btree_gist schema public;
create extension if not exists pgcrypto schema public;

revoke all on schema public from public;
grant usage, create on schema public to portal_migrator, portal_facts;
grant usage on schema public to portal_app, portal_sequencer;

-- The keys by which the application signs who acts: the one it uses, and while that changes the one before it.
-- Only the role that nobody signs in with reads them; a key is named by the beginning of its hash.
create schema if not exists portal_secret;
alter schema portal_secret owner to portal_facts;
revoke all on schema portal_secret from public;
create table if not exists portal_secret.actor_key (
  id     text constraint actor_key_pk primary key,
  secret text not null constraint actor_key_length check (length(secret) >= 32)
);
alter table portal_secret.actor_key owner to portal_facts;
revoke all on portal_secret.actor_key from public;
delete from portal_secret.actor_key;
insert into portal_secret.actor_key (id, secret)
  select distinct left(encode(sha256(convert_to(secret, 'UTF8')), 'hex'), 8), secret
    from (values ('${portal_actor_key}'), ('${portal_actor_key_previous}')) as given (secret)
   where secret <> '';

-- Full-text match would otherwise lose its index under a row-level policy; a dump forgets this.
alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
