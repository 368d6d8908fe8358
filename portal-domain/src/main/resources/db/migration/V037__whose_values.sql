-- Values beside a leaf: of administrative acts for auditors, of content for those alone who keep the record.

-- All but the values themselves is noted by the database, from the leaf and from the record as the change left it. Values
-- from before this migration are of administrative records and need no more than that.
alter table leaf_values
  drop constraint leaf_values_administrative,
  add column administrative boolean not null default true,
  add column action text,
  add column actor text,
  add column record_id uuid,
  add column recorded_at timestamptz,
  add column body text,
  add column owner_delegation_id uuid,
  add column with_secretariat boolean not null default false,
  add constraint leaf_values_kind_known check (object_kind in ('member', 'membership', 'delegation', 'access_grant',
    'alert_rule', 'meeting', 'document', 'report', 'dossier', 'position_paper')),
  add constraint leaf_values_whose check (administrative or (body is not null and record_id is not null));
alter table leaf_values alter column administrative set default false;
create index leaf_values_of_record on leaf_values (record_id, recorded_at desc, leaf_id desc) where body is not null;

-- Content is whatever is not named here as administrative. A change is kept by whoever kept its record in that moment:
-- what a delegation wrote in a draft stays its own when the draft is handed in.
create function leaf_values_know_whose() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    select l.action, l.actor, l.object_id, l.recorded_at into new.action, new.actor, new.record_id, new.recorded_at
      from audit_leaf l
     where l.recorded_at = now() and l.id = new.leaf_id and l.txid = pg_current_xact_id();
    new.administrative := new.object_kind in ('member', 'membership', 'delegation', 'access_grant', 'alert_rule')
      or coalesce(new.action in ('meeting.published', 'meeting.cancelled', 'document.withdrawn', 'position.circulated',
        'position.refused', 'position.withdrawn', 'release.proposed', 'release.confirmed', 'release.declined',
        'release.withdrawn', 'release.narrowed'), false);
    select p.body, p.owner_delegation_id,
           p.owner_delegation_id is null or p.submitted_at is not null or p.released_at is not null
      into new.body, new.owner_delegation_id, new.with_secretariat
      from protection_of(new.object_kind, new.record_id) p;
    new.with_secretariat := coalesce(new.with_secretariat, false);
    return new;
  end $$;
grant select (action, actor) on audit_leaf to portal_facts;
alter function leaf_values_know_whose() owner to portal_facts;
create trigger leaf_values_know_whose before insert on leaf_values
  for each row execute function leaf_values_know_whose();

revoke insert on leaf_values from portal_app;
grant insert (leaf_id, side, object_kind, salt, content) on leaf_values to portal_app;

drop policy leaf_values_read on leaf_values;
create policy leaf_values_read on leaf_values for select to portal_app
  using (
    (administrative and (select actor_has_role('auditor')))
    or (with_secretariat and body = any ((select my_secretariats())::text[]))
    or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[])));
