-- A meeting has a longest length, so that those that are not over are found along the order of their starts alone.

alter table meeting add constraint meeting_not_endless check (ends_at <= starts_at + interval '36 hours');

drop index meeting_by_end;
drop index meeting_for_members_by_end;
drop index meeting_general_by_end;
drop index meeting_restricted_by_end;
drop index meeting_by_body_end;
