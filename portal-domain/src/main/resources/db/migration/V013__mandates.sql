-- The secretariat keeps the seats of its own body, and the administrator the secretaries: who may read and write them.

alter table membership
  add column given_by        text,
  add column given_by_name   text,
  add column given_at        timestamptz,
  add column changed_by      text,
  add column changed_by_name text,
  add column changed_at      timestamptz,
  add constraint membership_given_whole check (num_nulls(given_by, given_at) in (0, 2)),
  add constraint membership_changed_whole check (num_nulls(changed_by, changed_at) in (0, 2)),
  -- A seat that was taken back before it began ends where it would have begun.
  drop constraint membership_dates_in_order,
  add constraint membership_dates_in_order check (valid_until is null or valid_until >= valid_from);
alter table member
  add column invited_by       text,
  add column invited_by_name  text,
  add column invited_at       timestamptz,
  add column disabled_by      text,
  add column disabled_by_name text,
  add column disabled_at      timestamptz,
  add constraint member_invited_whole check (num_nulls(invited_by, invited_at) in (0, 2)),
  add constraint member_disabled_whole check (num_nulls(disabled_by, disabled_at) in (0, 2));
create index membership_member on membership (member_id);
create index membership_body on membership (body, valid_from);
create index member_name on member (display_name, id);

alter table delegation add constraint delegation_code_form check (code ~ '^[A-Z]{2,8}$');

-- People who have an account and no seat in any body yet: whom a secretariat may accredit.
create function my_newcomers() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(m.id), '{}')
      from member m
     where cardinality((select my_secretariats())) > 0
       and not exists (select from membership s where s.member_id = m.id)
  $$;

-- People whose delegation the actor may set: all their seats, present and to come, are in bodies that the actor keeps.
create function my_accredited() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(m.id), '{}')
      from member m
     where cardinality((select my_secretariats())) > 0 and m.subject <> (select actor_subject())
       and not exists (
         select from membership s
          where s.member_id = m.id and (s.valid_until is null or s.valid_until > greatest(now(), s.valid_from))
            and not s.body = any ((select my_secretariats())::text[]))
  $$;

-- The person with exactly that account name or e-mail address, for those who accredit and keep accounts.
create function person_of_account(account text) returns table (id uuid, delegation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with found as (
      select m.id, m.delegation_id
        from member m
       where (cardinality((select my_secretariats())) > 0 or (select actor_has_role('administrator')))
         and (lower(m.username) = lower(account) or lower(m.email) = lower(account)))
    -- Two people who could be meant are nobody.
    select found.id, found.delegation_id from found where (select count(*) from found) = 1
  $$;

-- A person's e-mail address, for themselves, for the administrator, and for the secretariat that accredits them.
create function contact_of(person uuid) returns text language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.email
      from member m
     where m.id = person
       and (m.subject = (select actor_subject()) or (select actor_has_role('administrator'))
         or (cardinality((select my_secretariats())) > 0
           and not exists (select from membership s where s.member_id = m.id))
         or exists (
           select from membership s
            where s.member_id = m.id and s.body = any ((select my_secretariats())::text[])
              and (s.valid_until is null or s.valid_until > now())))
  $$;

-- What the first wall needs to say why it refuses those who keep seats: the bodies in which a person sits or will;
-- null if there is nobody.
create function bodies_of(person uuid) returns text[] language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(
             (select array_agg(distinct s.body) from membership s
               where s.member_id = m.id and (s.valid_until is null or s.valid_until > greatest(now(), s.valid_from))),
             '{}')
      from member m
     where m.id = person and ((select actor_has_role('secretariat')) or (select actor_has_role('administrator')))
  $$;

-- The same for a seat that the second wall hides.
create function seat_of(membership uuid) returns table (body text, function text, member_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select s.body, s.function, s.member_id
      from membership s
     where s.id = seat_of.membership
       and ((select actor_has_role('secretariat')) or (select actor_has_role('administrator')))
  $$;

alter function my_newcomers() owner to portal_facts;
alter function my_accredited() owner to portal_facts;
alter function person_of_account(text) owner to portal_facts;
alter function contact_of(uuid) owner to portal_facts;
alter function bodies_of(uuid) owner to portal_facts;
alter function seat_of(uuid) owner to portal_facts;

drop policy member_read on member;
create policy member_read on member for select to portal_app using (
  subject = (select actor_subject())
  or (select actor_has_role('auditor')) or (select actor_has_role('administrator'))
  or exists (select from membership s where s.member_id = member.id and s.body = any ((select my_secretariats())::text[]))
  or id = any ((select my_newcomers())::uuid[]));

-- One becomes known by signing in, or by an invitation.
drop policy member_insert on member;
create policy member_insert on member for insert to portal_app with check (
  delegation_id is null and disabled_at is null
  and ((subject = (select actor_subject()) and invited_at is null)
    or (subject <> (select actor_subject()) and invited_by = (select actor_subject())
      and (select actor_has_role('administrator')))));

drop policy member_update on member;
create policy member_update on member for update to portal_app
  using (subject = (select actor_subject()) or (select actor_has_role('administrator'))
    or id = any ((select my_accredited())::uuid[]))
  with check (subject = (select actor_subject()) or (select actor_has_role('administrator'))
    or id = any ((select my_accredited())::uuid[]));

-- A policy speaks of rows, not of columns: secretaries set the delegation, administrators disable,
-- all else is for oneself, and neither of the two is.
create function member_is_written_by_parts() returns trigger language plpgsql
  as $$
  declare
    own boolean := old.subject = actor_subject();
  begin
    if current_user <> 'portal_app' then
      return new;
    end if;
    if new.delegation_id is distinct from old.delegation_id
        and (own or not old.id = any (my_accredited())) then
      raise exception 'nobody sets their own delegation, or that of people of others'
        using errcode = 'insufficient_privilege';
    end if;
    if (new.disabled_by, new.disabled_by_name, new.disabled_at)
        is distinct from (old.disabled_by, old.disabled_by_name, old.disabled_at)
        and (own or not actor_has_role('administrator')) then
      raise exception 'administrators disable, but not themselves' using errcode = 'insufficient_privilege';
    end if;
    if not own
        and (new.username, new.display_name, new.email, new.language, new.last_login_at, new.previous_login_at)
        is distinct from
        (old.username, old.display_name, old.email, old.language, old.last_login_at, old.previous_login_at) then
      raise exception 'others change nothing else' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
create trigger member_written_by_parts before update on member
  for each row execute function member_is_written_by_parts();

create policy delegation_insert on delegation for insert to portal_app
  with check (cardinality((select my_secretariats())::text[]) > 0);

create policy membership_insert on membership for insert to portal_app with check (
  given_by = (select actor_subject()) and changed_by is null
  and member_id <> (select my_member())
  and ((function <> 'SECRETARY' and body = any ((select my_secretariats())::text[]))
    or (function = 'SECRETARY' and (select actor_has_role('administrator')))));
create policy membership_update on membership for update to portal_app
  using (
    member_id <> (select my_member())
    and ((function <> 'SECRETARY' and body = any ((select my_secretariats())::text[]))
      or (function = 'SECRETARY' and (select actor_has_role('administrator')))))
  with check (changed_by = (select actor_subject()));

-- What has been stays as it was, whoever writes.
create function membership_keeps_the_past() returns trigger language plpgsql
  as $$
  begin
    if current_user <> 'portal_app' then
      return new;
    end if;
    if old.valid_until <= greatest(now(), old.valid_from) then
      raise exception 'an ended seat is final' using errcode = 'check_violation';
    elsif new.valid_from <> old.valid_from and old.valid_from <= now() then
      raise exception 'a seat that began keeps its beginning' using errcode = 'check_violation';
    elsif new.valid_until < now() then
      raise exception 'a seat does not end in the past' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
create trigger membership_past before update on membership
  for each row execute function membership_keeps_the_past();

revoke select on member from portal_app;
grant select (id, version, subject, username, display_name, delegation_id, language, created_at, last_login_at,
              previous_login_at, invited_by, invited_by_name, invited_at, disabled_by, disabled_by_name, disabled_at)
  on member to portal_app;
grant update (delegation_id, disabled_by, disabled_by_name, disabled_at) on member to portal_app;
grant insert on delegation, membership to portal_app;
grant update (version, valid_from, valid_until, changed_by, changed_by_name, changed_at) on membership to portal_app;
