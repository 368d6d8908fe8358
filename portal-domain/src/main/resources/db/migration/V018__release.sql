-- Who reads a released record changes for a reason, and towards more readers by the will of two persons.

create table distribution_change (
  id                uuid primary key,
  version           integer not null default 0,
  record_kind       text not null constraint distribution_change_kind_known
                    check (record_kind in ('meeting', 'document', 'position_paper', 'dossier')),
  record_id         uuid not null,
  record_mark       text not null,
  body              text not null constraint distribution_change_body_fk references body,
  from_distribution text not null constraint distribution_change_from_known
                    check (from_distribution in ('GENERAL', 'LIMITED', 'RESTRICTED')),
  to_distribution   text not null constraint distribution_change_to_known
                    check (to_distribution in ('GENERAL', 'LIMITED', 'RESTRICTED')),
  state             text not null constraint distribution_change_state_known
                    check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'NARROWED')),
  proposed_by       text not null,
  proposed_at       timestamptz not null,
  reason            text not null constraint distribution_change_reason_length check (length(reason) between 1 and 2000),
  decided_by        text,
  decided_at        timestamptz,
  decided_reason    text constraint distribution_change_decided_reason_length check (length(decided_reason) between 1 and 2000),
  constraint distribution_change_no_dossier_general check (record_kind <> 'dossier' or to_distribution <> 'GENERAL'),
  constraint distribution_change_group_has_no_limited check (body <> 'ISSG' or to_distribution <> 'LIMITED'),
  constraint distribution_change_direction check (case state
    when 'NARROWED' then array_position(array['RESTRICTED', 'LIMITED', 'GENERAL'], to_distribution)
                         < array_position(array['RESTRICTED', 'LIMITED', 'GENERAL'], from_distribution)
    else array_position(array['RESTRICTED', 'LIMITED', 'GENERAL'], to_distribution)
         > array_position(array['RESTRICTED', 'LIMITED', 'GENERAL'], from_distribution) end),
  constraint distribution_change_decision_whole
    check (num_nonnulls(decided_by, decided_at) = case when state in ('PROPOSED', 'NARROWED') then 0 else 2 end),
  constraint distribution_change_two_persons check (case
    when state in ('CONFIRMED', 'DECLINED') then decided_by <> proposed_by
    when state = 'WITHDRAWN' then decided_by = proposed_by else true end),
  constraint distribution_change_declined_has_reason check ((state = 'DECLINED') = (decided_reason is not null))
);
create unique index distribution_change_open on distribution_change (record_kind, record_id) where state = 'PROPOSED';
create index distribution_change_waiting on distribution_change (proposed_at, id) where state = 'PROPOSED';
create index distribution_change_record on distribution_change (record_kind, record_id, proposed_at desc, id desc);

-- Changes with everything that readers of the record would see; the walls of the tables below it hold.
create function record_mark(kind text, record uuid) returns text language sql stable
  as $$
    select m.version::text from meeting m where record_mark.kind = 'meeting' and m.id = record_mark.record
    union all
    select d.version || ':' || (select count(*) from document_version v where v.document_id = d.id)
      from document d where record_mark.kind = 'document' and d.id = record_mark.record
    union all
    select p.version::text from position_paper p where record_mark.kind = 'position_paper' and p.id = record_mark.record
    union all
    select d.version || ':' || (select count(*) from dossier_report j where j.dossier_id = d.id)
           || ':' || (select count(*) from clarification c where c.dossier_id = d.id and c.replied_at is not null)
      from dossier d where record_mark.kind = 'dossier' and d.id = record_mark.record
  $$;

-- The name of a colleague who proposed or decided, for secretaries of the same body.
create function secretaries_named(subjects text[]) returns table (subject text, display_name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.subject, m.display_name from member m
     where m.subject = any (secretaries_named.subjects)
       and exists (select 1 from membership s
         where s.member_id = m.id and s.function = 'SECRETARY' and s.body = any ((select my_secretariats())::text[]))
  $$;

-- Delegations that sit in a body today, for its secretaries.
create function seated_delegations(body text) returns table (delegation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct m.delegation_id
      from membership s join member m on m.id = s.member_id
     where s.body = seated_delegations.body and s.function <> 'SECRETARY' and m.delegation_id is not null
       and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
       and seated_delegations.body = any ((select my_secretariats())::text[])
  $$;

-- The same for all bodies that the actor keeps, as body and delegation with a colon between them.
create function my_seated_delegations() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(array_agg(kept.body || ':' || s.delegation_id), '{}')
      from unnest(my_secretariats()) as kept (body), seated_delegations(kept.body) s
  $$;
alter function secretaries_named(text[]) owner to portal_facts;
alter function my_seated_delegations() owner to portal_facts;
alter function seated_delegations(text) owner to portal_facts;

-- A change speaks of the record as it is; one that was edited since the proposal is not what was proposed.
create function distribution_change_is_of_its_record() returns trigger language plpgsql as $$
  begin
    if (tg_op = 'INSERT' or new.state = 'CONFIRMED')
        and (not exists (select from protection_of(new.record_kind, new.record_id) p
               where p.body = new.body and p.distribution = new.from_distribution and p.released_at is not null)
          or new.record_mark is distinct from record_mark(new.record_kind, new.record_id)) then
      raise exception 'the record is not as it was seen' using errcode = 'check_violation',
        constraint = 'distribution_change_of_record';
    end if;
    return new;
  end $$;
create trigger distribution_change_of_record before insert or update on distribution_change
  for each row execute function distribution_change_is_of_its_record();

-- What is confirmed, or narrowed at once, is done in the same transaction.
create function distribution_change_is_carried_out() returns trigger language plpgsql as $$
  begin
    if not exists (select from protection_of(new.record_kind, new.record_id) p where p.distribution = new.to_distribution) then
      raise exception 'a change of distribution is decided and not carried out' using errcode = 'check_violation',
        constraint = 'distribution_change_carried_out';
    end if;
    return null;
  end $$;
create constraint trigger distribution_change_carried_out after insert or update on distribution_change
  deferrable initially deferred for each row when (new.state in ('CONFIRMED', 'NARROWED'))
  execute function distribution_change_is_carried_out();

-- Once released, a record keeps its circle of readers but for a change that its own transaction decided; whoever is bound
-- by no policy, such as the owner of the tables, is not asked.
create function distribution_keeps_its_circle() returns trigger language plpgsql as $$
  begin
    if new.released_at is distinct from old.released_at then
      raise exception 'a release is not taken back' using errcode = 'check_violation';
    end if;
    if new.distribution <> old.distribution and not exists (
        select from distribution_change c
         where c.record_kind = tg_table_name and c.record_id = old.id and c.xmin = pg_current_xact_id()::xid
           and c.from_distribution = old.distribution and c.to_distribution = new.distribution
           and ((c.state = 'NARROWED' and c.proposed_by = actor_subject())
             or (c.state = 'CONFIRMED' and c.decided_by = actor_subject() and c.proposed_by <> c.decided_by))) then
      raise exception 'nobody decided that the distribution of this record changes' using errcode = 'check_violation';
    end if;
    return new;
  end $$;

do $$
declare
  kind text;
begin
  foreach kind in array array['meeting', 'document', 'position_paper', 'dossier'] loop
    execute format(
      'create trigger %1$s_keeps_its_circle before update on %1$I for each row
         when (old.released_at is not null and row_security_active(%1$L::regclass)
           and (new.distribution, new.released_at) is distinct from (old.distribution, old.released_at))
         execute function distribution_keeps_its_circle()', kind);
  end loop;
end $$;

alter table distribution_change enable row level security;
alter table distribution_change force row level security;
create policy distribution_change_read on distribution_change for select to portal_app
  using (body = any ((select my_secretariats())::text[]));
create policy distribution_change_insert on distribution_change for insert to portal_app
  with check (body = any ((select my_secretariats())::text[]) and proposed_by = (select actor_subject())
    and state in ('PROPOSED', 'NARROWED'));
create policy distribution_change_decide on distribution_change for update to portal_app
  using (body = any ((select my_secretariats())::text[]) and state = 'PROPOSED')
  with check (body = any ((select my_secretariats())::text[]) and decided_by = (select actor_subject())
    and ((state in ('CONFIRMED', 'DECLINED') and proposed_by <> (select actor_subject()))
      or (state = 'WITHDRAWN' and proposed_by = (select actor_subject()))));

-- Whoever narrows a record to delegations by name names them in the same transaction, from among its readers, and ends
-- the grants that others hold from an earlier time.
create policy access_grant_record_read on access_grant for select to portal_app using (
  (object_kind = 'meeting' and exists (select 1 from meeting r
     where r.id = object_id and r.body = any ((select my_secretariats())::text[])))
  or (object_kind = 'document' and exists (select 1 from document r
     where r.id = object_id and r.body = any ((select my_secretariats())::text[])))
  or (object_kind = 'dossier' and exists (select 1 from dossier r
     where r.id = object_id and r.body = any ((select my_secretariats())::text[]))));
create policy access_grant_narrowed_insert on access_grant for insert to portal_app
  with check (member_id is null and expires_at is null and granted_by = (select actor_subject())
    and exists (select 1 from distribution_change c
      where c.record_kind = object_kind and c.record_id = object_id and c.xmin = pg_current_xact_id()::xid
        and c.state = 'NARROWED' and c.to_distribution = 'RESTRICTED' and c.proposed_by = (select actor_subject())
        and (c.from_distribution = 'GENERAL'
          or c.body || ':' || access_grant.delegation_id = any ((select my_seated_delegations())::text[]))));
create policy access_grant_narrowed_end on access_grant for update to portal_app
  using (exists (select 1 from distribution_change c
      where c.record_kind = object_kind and c.record_id = object_id and c.xmin = pg_current_xact_id()::xid
        and c.state = 'NARROWED' and c.proposed_by = (select actor_subject())))
  with check (expires_at <= now());

grant select, insert on distribution_change to portal_app;
grant update (version, state, decided_by, decided_at, decided_reason) on distribution_change to portal_app;
grant update (distribution) on dossier to portal_app;
grant update (expires_at) on access_grant to portal_app;
