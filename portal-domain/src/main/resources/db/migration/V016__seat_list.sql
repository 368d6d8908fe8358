-- Lists of people that a secretariat has sent in, to look at before they are applied.

create table seat_list (
  id         uuid primary key,
  version    integer not null default 0,
  owner      text not null,
  body       text not null constraint seat_list_body_fk references body,
  file_name  text not null,
  -- Gone once it is applied: what it made stands in the seats.
  content    text,
  taken_at   timestamptz not null,
  applied_at timestamptz,
  constraint seat_list_open_has_content check ((content is null) = (applied_at is not null))
);
create index seat_list_owner on seat_list (owner);

alter table seat_list enable row level security;
alter table seat_list force row level security;
create policy seat_list_own on seat_list for all to portal_app
  using (owner = (select actor_subject()) and body = any ((select my_secretariats())::text[]))
  with check (owner = (select actor_subject()) and body = any ((select my_secretariats())::text[]));
grant select, insert, delete on seat_list to portal_app;
grant update (version, content, applied_at) on seat_list to portal_app;

-- The same as person_of_account for a whole list, and whether the actor may set each one's delegation.
create function people_of_accounts(accounts text[])
  returns table (account text, id uuid, delegation_id uuid, accredited boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with asked as (
      select distinct each as account from unnest(accounts) as each where cardinality((select my_secretariats())) > 0),
    found as (
      select asked.account, m.id from asked join member m on lower(m.username) = lower(asked.account)
      union
      select asked.account, m.id from asked join member m on lower(m.email) = lower(asked.account))
    select found.account, m.id, m.delegation_id, m.id = any ((select my_accredited())::uuid[])
      from found join member m using (id)
     where (select count(*) from found other where other.account = found.account) = 1
  $$;
alter function people_of_accounts(text[]) owner to portal_facts;
create index member_username on member (lower(username));
create index member_email on member (lower(email));
