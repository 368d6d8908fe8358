-- What is new is read along each circle of readers: a change of a meeting knows for whom its meeting is.

alter table meeting_change add column body text constraint meeting_change_body_fk references body;
alter table meeting_change add column distribution text
  constraint meeting_change_distribution_known check (distribution in ('GENERAL', 'LIMITED', 'RESTRICTED'));
alter table meeting_change add column owner_delegation_id uuid;
update meeting_change c set body = m.body, distribution = m.distribution, owner_delegation_id = m.owner_delegation_id
  from meeting m where m.id = c.meeting_id;
alter table meeting_change alter column body set not null, alter column distribution set not null;

create function change_is_of_its_meeting() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    select m.body, m.distribution, m.owner_delegation_id into new.body, new.distribution, new.owner_delegation_id
      from meeting m where m.id = new.meeting_id;
    return new;
  end $$;
create function changes_follow_their_meeting() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    update meeting_change set body = new.body, distribution = new.distribution, owner_delegation_id = new.owner_delegation_id
     where meeting_id = new.id;
    return null;
  end $$;
grant select on meeting to portal_facts;
grant select, update on meeting_change to portal_facts;
alter function change_is_of_its_meeting() owner to portal_facts;
alter function changes_follow_their_meeting() owner to portal_facts;
create trigger change_is_of_its_meeting before insert on meeting_change
  for each row execute function change_is_of_its_meeting();
create trigger changes_follow_their_meeting after update of body, distribution, owner_delegation_id on meeting for each row
  when ((new.body, new.distribution, new.owner_delegation_id)
    is distinct from (old.body, old.distribution, old.owner_delegation_id))
  execute function changes_follow_their_meeting();

drop index meeting_change_at;
create index meeting_change_by_body on meeting_change (body, at desc, id desc);
create index meeting_change_for_members on meeting_change (body, at desc, id desc) where distribution = 'LIMITED';
create index meeting_change_owned on meeting_change (owner_delegation_id, body, at desc, id desc)
  where owner_delegation_id is not null;
create index meeting_change_general on meeting_change (at desc, id desc) where distribution = 'GENERAL';
create index meeting_change_restricted on meeting_change (at desc, id desc) where distribution = 'RESTRICTED';
