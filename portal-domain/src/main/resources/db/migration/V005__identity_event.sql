-- Failed sign-ins that the identity provider has reported, so that each becomes one leaf on whichever node asks.

create table identity_event (
  id       uuid primary key,
  noted_at timestamptz not null default now()
);
create index identity_event_noted on identity_event (noted_at);

grant select, insert, delete on identity_event to portal_app;
