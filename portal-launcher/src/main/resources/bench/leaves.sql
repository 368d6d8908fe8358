-- A year of the log: ${leaves} leaves of 400 people about 50,000 records, the same at each run. Some people and records
-- have far more leaves than others. Each month is filled before it becomes a partition, so that its indexes are built once.

select setseed(0.42);

create temporary table actor as
  select n as place, coalesce(m.subject, 'bench-' || n) as subject, m.code as delegation
    from generate_series(1, 400) as n
    left join (select row_number() over (order by member.username) as place, subject, code
                 from member left join delegation on delegation.id = member.delegation_id) m on m.place = n;
-- Whoever is looked for as having many leaves has the first place.
update actor set place = case actor.subject when first.subject then 1 else first.place end
  from (select subject, place from actor where subject = (select subject from member where username = 'htf-delegate-fr')) first
 where actor.subject = first.subject or actor.place = 1;
create unique index on actor (place);

create temporary table deed as
  select row_number() over () as place, action, outcome, kind, reason
    from (values ('meeting.read', 'READ', 'meeting', null, 300), ('meeting.listed', 'READ', 'meeting', null, 150),
                 ('document.opened', 'READ', 'document', null, 120), ('document.downloaded', 'READ', 'document', null, 110),
                 ('dossier.read', 'READ', 'dossier', null, 80), ('position.read', 'READ', 'position_paper', null, 70),
                 ('meeting.homeRead', 'READ', 'home', null, 70), ('meeting.edited', 'DONE', 'meeting', null, 30),
                 ('access.signIn', 'DONE', 'member', null, 20), ('access.signOut', 'DONE', 'member', null, 10),
                 ('meeting.read', 'REFUSED', 'meeting', 'NOT_DISTRIBUTED', 20),
                 ('dossier.read', 'REFUSED', 'dossier', 'NOT_A_MEMBER', 15),
                 ('access.pageCalled', 'FAILED', 'page', 'UNEXPECTED', 5)) as d (action, outcome, kind, reason, share),
         generate_series(1, d.share);
create unique index on deed (place);

do $$
declare
  months constant integer := 12;
  month timestamptz := date_trunc('month', now(), 'UTC') - make_interval(months => months - 1);
  step interval := (now() - month) / ${leaves};
  ends timestamptz;
  name text;
begin
  for i in 1..months loop
    ends := least(month + interval '1 month', now());
    name := 'audit_leaf_' || to_char(month at time zone 'UTC', 'YYYY_MM');
    if to_regclass(name) is not null then
      execute format('alter table audit_leaf detach partition %I', name);
      execute format('alter table %I rename to %I', name, name || '_begun');
    end if;
    execute format('create table %I (like audit_leaf including defaults including constraints)', name);
    execute format($fill$
      insert into %I (id, recorded_at, leaf, leaf_hash, actor, delegation, function, action, outcome, object_kind, object_id,
                      object_version, body, distribution, reason, address, session, request)
        select gen_random_uuid(), at, leaf, sha256('\x00'::bytea || leaf), subject, delegation, 'DELEGATE', action, outcome,
               kind, object_id, 1, body, 'LIMITED', reason, address, session, gen_random_uuid()
          from (select t.at, a.subject, a.delegation, d.outcome, d.kind, t.address, t.session, t.body,
                       case when d.outcome = 'DONE' and t.rare < 0.00001 then 'access.memberCreated' else d.action end as action,
                       case when d.outcome = 'REFUSED' and t.rare < 0.0001 then 'OWN_GRANT' else d.reason end as reason,
                       case when t.record < 500 then '01530000-0007-7000-8000-000000000002'
                            else 'be9c0000-0000-7000-8000-' || lpad(t.record::text, 12, '0') end::uuid as object_id,
                       convert_to('{"action":"' || d.action || '","address":"' || t.address || '","body":"' || t.body
                         || '","filling":"' || repeat('0', 240) || '","outcome":"' || d.outcome || '"'
                         || case when d.action in ('meeting.listed', 'meeting.homeRead') then ',"shown":["'
                              || (select string_agg(case when mod(n, 100) = 0 then '01530000-0007-7000-8000-000000000002'
                                       else 'be9c0000-0000-7000-8000-' || lpad(n::text, 12, '0') end, '","')
                                    from (select mod(t.record * 7919 + 104729 * k, 50000) as n from generate_series(1, 5) as k) s)
                              || '"]' else '' end || '}', 'UTF8') as leaf
                  from (select at, 1 + floor(400 * power(random(), 3))::integer as actor, 1 + floor(1000 * random())::integer as deed,
                               floor(50000 * random())::integer as record, random() as rare,
                               (array['CTF', 'CTF', 'HTF', 'HTF', 'ISSG'])[1 + floor(5 * random())::integer] as body,
                               '203.0.113.' || floor(250 * random())::integer as address,
                               lpad(to_hex(floor(1e9 * random())::integer), 16, '0') as session
                          from generate_series(%L::timestamptz, %L::timestamptz - interval '1 microsecond', %L) as at) t
                  join actor a on a.place = t.actor join deed d on d.place = t.deed) leaves
    $fill$, name, month, ends, step);
    if to_regclass(name || '_begun') is not null then
      execute format('insert into %I select * from %I', name, name || '_begun');
      execute format('drop table %I', name || '_begun');
    end if;
    execute format('alter table audit_leaf attach partition %I for values from (%L) to (%L)', name, month, month + interval '1 month');
    month := month + interval '1 month';
  end loop;
end $$;

-- Somebody who came seldom.
update audit_leaf set actor = 'bench-401'
 where (recorded_at, id) in (select recorded_at, id from audit_leaf where outcome = 'READ' and body = 'CTF'
                              order by recorded_at limit 3);
