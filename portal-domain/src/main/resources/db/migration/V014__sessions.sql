-- Sessions know when they were last used and when they end for good; a person sees their own, and nobody else's.

alter table login_session
  add column id           uuid not null default gen_random_uuid() constraint login_session_id_unique unique,
  add column last_seen_at timestamptz not null default now(),
  add column ends_at      timestamptz not null default now() + interval '10 hours',
  add column proved_at    timestamptz,
  add column address      text,
  add column agent        text constraint login_session_agent_length check (length(agent) <= 300);
alter table login_session
  alter column id drop default,
  alter column ends_at drop default,
  drop constraint login_session_cause_known,
  add constraint login_session_cause_known check
    (end_cause in ('PERSON', 'IDENTITY_PROVIDER', 'EXPIRED', 'IDLE', 'LIMIT', 'OTHER_SESSION', 'DISABLED'));
create index login_session_last_seen on login_session (last_seen_at) where ended_at is null;

alter table login_session enable row level security;
alter table login_session force row level security;
create policy login_session_read on login_session for select to portal_app
  using (subject = (select actor_subject()));
create policy login_session_insert on login_session for insert to portal_app
  with check (subject = (select actor_subject()));
create policy login_session_update on login_session for update to portal_app
  using (subject = (select actor_subject())) with check (subject = (select actor_subject()));
revoke update on login_session from portal_app;
grant update (started_at, last_seen_at, ends_at, proved_at, address, agent, ended_at, end_cause) on login_session to portal_app;

-- What follows is asked where nobody acts yet: before a request has its person, by a call of the identity
-- provider, and by a timer. Each function answers one question, and none of them lists people.
grant select, update on login_session to portal_facts;

-- Whether the session stands, and for how many seconds it does if it is left alone. A use is written down at most
-- once a minute, or once in a tenth of a shorter idle time, so that few pages cost a write.
create function session_seen(session text, person text, idle interval, used boolean)
  returns table (state text, idle_seconds bigint, seconds bigint)
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with found as (
      select s.sid, s.last_seen_at, s.ends_at from login_session s
       where s.sid = session_seen.session and s.subject = session_seen.person and s.ended_at is null
    ), touched as (
      update login_session s set last_seen_at = now() from found
       where s.sid = found.sid and used and s.ended_at is null
         and s.last_seen_at < now() - least(interval '1 minute', idle / 10)
         and s.last_seen_at + idle > now() and s.ends_at > now()
      returning s.last_seen_at
    )
    select case when found.ends_at <= now() then 'LIMIT'
                when found.last_seen_at + idle <= now() then 'IDLE' else 'OPEN' end,
           floor(extract(epoch from coalesce((select t.last_seen_at from touched t), found.last_seen_at) + idle
             - now()))::bigint,
           floor(extract(epoch from found.ends_at - now()))::bigint
      from found
  $$;

-- Whose open session that is.
create function session_subject(session text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.subject from login_session s where s.sid = session and s.ended_at is null $$;

-- Open sessions whose time is over, and why, for the timer that ends them; some at a time.
create function overdue_sessions(idle interval) returns table (sid text, subject text, cause text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select s.sid, s.subject, case when s.ends_at <= now() then 'LIMIT' else 'IDLE' end
      from login_session s
     where s.ended_at is null and (s.ends_at <= now() or s.last_seen_at <= now() - idle)
     order by s.last_seen_at limit 500
  $$;

-- Ends all open sessions of somebody else, for administrators alone.
create function end_sessions_of(person text, cause text) returns setof uuid
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    update login_session s set ended_at = now(), end_cause = cause, address = null, agent = null
     where s.subject = person and s.ended_at is null and (select actor_has_role('administrator'))
    returning s.id
  $$;

alter function session_seen(text, text, interval, boolean) owner to portal_facts;
alter function session_subject(text) owner to portal_facts;
alter function overdue_sessions(interval) owner to portal_facts;
alter function end_sessions_of(text, text) owner to portal_facts;
