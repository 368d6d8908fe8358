-- Who takes part in which body, and the facts that every row-level policy asks for.

create table body (
  code        text primary key constraint body_code_known check (code in ('ISSG', 'HTF', 'CTF')),
  symbol_stem text not null
);
insert into body (code, symbol_stem) values ('ISSG', 'ISSG'), ('HTF', 'ISSG/HTF'), ('CTF', 'ISSG/CTF');

create table delegation (
  id      uuid primary key,
  version integer not null default 0,
  code    text not null constraint delegation_code_unique unique,
  name_en text not null,
  name_fr text not null,
  name_ru text not null,
  name_ar text not null
);

create table member (
  id                uuid primary key,
  version           integer not null default 0,
  subject           text not null constraint member_subject_unique unique,
  username          text not null,
  display_name      text not null,
  email             text,
  delegation_id     uuid constraint member_delegation_fk references delegation,
  language          text constraint member_language_known check (language in ('en', 'fr', 'ru', 'ar')),
  created_at        timestamptz not null default now(),
  last_login_at     timestamptz,
  previous_login_at timestamptz
);
create index member_delegation on member (delegation_id);

create table membership (
  id          uuid primary key,
  version     integer not null default 0,
  member_id   uuid not null constraint membership_member_fk references member,
  body        text not null constraint membership_body_fk references body,
  function    text not null constraint membership_function_known
              check (function in ('DELEGATE', 'HEAD_OF_DELEGATION', 'CO_CHAIR', 'CHAIR', 'OBSERVER', 'SECRETARY')),
  valid_from  timestamptz not null,
  valid_until timestamptz,
  constraint membership_dates_in_order check (valid_until is null or valid_until > valid_from),
  constraint membership_no_overlap exclude using gist
    (member_id with =, body with =, tstzrange(valid_from, valid_until) with &&)
);

create table access_grant (
  id            uuid primary key,
  object_kind   text not null,
  object_id     uuid not null,
  delegation_id uuid constraint access_grant_delegation_fk references delegation,
  member_id     uuid constraint access_grant_member_fk references member,
  expires_at    timestamptz,
  granted_by    text not null,
  granted_at    timestamptz not null default now(),
  constraint access_grant_one_grantee check (num_nonnulls(delegation_id, member_id) = 1)
);
create index access_grant_object on access_grant (object_kind, object_id);
create index access_grant_delegation on access_grant (delegation_id, object_kind) where delegation_id is not null;
create index access_grant_member on access_grant (member_id, object_kind) where member_id is not null;

-- Sign-ins as the portal knows them; a row that ended closes its session on every node.
create table login_session (
  sid        text primary key,
  subject    text not null,
  started_at timestamptz not null default now(),
  ended_at   timestamptz,
  end_cause  text constraint login_session_cause_known check (end_cause in ('PERSON', 'IDENTITY_PROVIDER', 'EXPIRED')),
  constraint login_session_end_has_cause check ((ended_at is null) = (end_cause is null))
);
create index login_session_open on login_session (subject) where ended_at is null;

-- Facts about the actor of the transaction. Policies call them in uncorrelated scalar subselects only,
-- so that each is computed once per statement.
create function actor_subject() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('portal.subject', true), '') $$;

create function actor_has_role(role text) returns boolean language sql stable parallel safe
  as $$ select actor_subject() is not null
           and role = any (string_to_array(nullif(current_setting('portal.roles', true), ''), ',')) $$;

create function my_member() returns uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select id from member where subject = actor_subject() $$;

create function my_delegation() returns uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select delegation_id from member where subject = actor_subject() $$;

-- Bodies whose records the actor may read as a member of theirs, today.
create function my_bodies() returns text[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor_subject()
       and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and (case when s.function = 'SECRETARY' then actor_has_role('secretariat') else actor_has_role('delegate') end)
  $$;

-- Bodies for which the actor works as secretary, today.
create function my_secretariats() returns text[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(distinct s.body), '{}')
      from membership s join member m on m.id = s.member_id
     where m.subject = actor_subject() and s.function = 'SECRETARY' and actor_has_role('secretariat')
       and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
  $$;

-- Records of a kind that were granted by name to the actor or to the actor's delegation.
create function my_grants(kind text) returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(g.object_id), '{}')
      from access_grant g join member m on m.subject = actor_subject()
     where g.object_kind = kind
       and (g.member_id = m.id or g.delegation_id = m.delegation_id)
       and (g.expires_at is null or g.expires_at > now())
       and cardinality(my_bodies()) > 0
  $$;

grant select on member, membership, access_grant, delegation to portal_facts;
alter function my_member() owner to portal_facts;
alter function my_delegation() owner to portal_facts;
alter function my_bodies() owner to portal_facts;
alter function my_secretariats() owner to portal_facts;
alter function my_grants(text) owner to portal_facts;

alter table delegation enable row level security;
alter table delegation force row level security;
create policy delegation_read on delegation for select to portal_app
  using ((select actor_subject()) is not null);

alter table member enable row level security;
alter table member force row level security;
create policy member_read on member for select to portal_app
  using (subject = (select actor_subject()) or (select actor_has_role('auditor')) or (select actor_has_role('administrator')));
create policy member_insert on member for insert to portal_app
  with check (subject = (select actor_subject()) and delegation_id is null);
create policy member_update on member for update to portal_app
  using (subject = (select actor_subject())) with check (subject = (select actor_subject()));

alter table membership enable row level security;
alter table membership force row level security;
create policy membership_read on membership for select to portal_app
  using (member_id = (select my_member())
    or (select actor_has_role('auditor')) or (select actor_has_role('administrator'))
    or body = any ((select my_secretariats())::text[]));

alter table access_grant enable row level security;
alter table access_grant force row level security;
create policy access_grant_read on access_grant for select to portal_app
  using (member_id = (select my_member()) or delegation_id = (select my_delegation())
    or (select actor_has_role('auditor')));

grant select on body, delegation, membership, access_grant to portal_app;
grant select, insert on member to portal_app;
grant update (version, username, display_name, email, language, last_login_at, previous_login_at) on member to portal_app;
grant select, insert, update on login_session to portal_app;
