-- Many rows of every content table: mostly for the members of one task force or the other, a few for everybody, and a
-- few for delegations that are named. Six rows of ten are of the CTF, the others of the HTF; what is for everybody is of
-- the group. Ids tell a row's number, so that children find their parents.
create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable
  as $$ select ('be9c' || lpad(kind, 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.word(n bigint) returns text language sql immutable
  as $$ select (array['crossing', 'convoy', 'ceasefire', 'detention', 'shelling', 'agenda', 'access', 'hospital', 'water', 'border'])[1 + n % 10]
        || ' ' || (array['north', 'south', 'east', 'west', 'central', 'upper', 'lower'])[1 + n % 7] || ' ' || to_hex(n) $$;
-- Words in one configuration instead of five: what is found and by which index is the same, and it is made in a fraction
-- of the time. This database is thrown away.
create or replace function search_words(words text, weight "char") returns tsvector language sql immutable parallel safe
  as $$ select setweight(to_tsvector('pg_catalog.simple', coalesce(words, '')), weight) $$;
create temporary table many as
  select n, case when n % 1000 = 11 then 'ISSG' when n % 10 < 6 then 'CTF' else 'HTF' end as body,
         case when n % 10 < 6 then 'CTF' else 'HTF' end as force,
         case when n % 1000 = 11 then 'GENERAL' when n % 47 = 7 then 'RESTRICTED' else 'LIMITED' end as distribution,
         case when n % 47 = 7 then 'RESTRICTED' else 'LIMITED' end as narrow,
         (select array_agg(id order by code) from delegation) as delegations,
         now() - make_interval(mins => (n * 100)::integer) as at
    from generate_series(1, ${rows}) as n;

insert into meeting (id, kind, title, place, starts_at, ends_at, zone, state, body, distribution, released_at, created_by,
    created_at, published_by, published_at, changed_at)
  select pg_temp.id('1', n), 'PLENARY', pg_temp.word(n), 'Geneva', at + interval '60 days', at + interval '60 days 2 hours',
         'Europe/Zurich', case when n % 20 = 3 then 'DRAFT' else 'PUBLISHED' end, body, distribution,
         case when n % 20 = 3 then null else at end, 'bench', at,
         case when n % 20 = 3 then null else 'bench' end, case when n % 20 = 3 then null else at end, at from many;
insert into agenda_item (id, meeting_id, position, title, kind, planned_minutes)
  select pg_temp.id('2', n), pg_temp.id('1', 1 + n / 5), 1 + n % 5, pg_temp.word(n), 'DISCUSSION', 10 from many;
insert into document (id, symbol, title, body, distribution, released_at, created_by, created_at)
  select pg_temp.id('3', n), 'BENCH/' || n, pg_temp.word(n), body, distribution, at, 'bench', at from many;
insert into document_version (id, document_id, language, number, file_name, media_type, size_bytes, sha256, content_id, added_by, added_at)
  select pg_temp.id('4', n), pg_temp.id('3', n), 'en', 1, 'a.txt', 'text/plain', 1, sha256('a'), pg_temp.id('c1', n), 'bench', at from many;
insert into content_chunk select pg_temp.id('c1', n), 0, 'a' from many;
insert into meeting_document (id, meeting_id, document_id, position)
  select pg_temp.id('5', n), pg_temp.id('1', n), pg_temp.id('3', n), 1 from many;
insert into meeting_change (id, meeting_id, at, revision, kind, body, distribution)
  select pg_temp.id('6', n), pg_temp.id('1', n), at, 1, 'PUBLISHED', body, distribution from many;

insert into report (id, body, distribution, owner_delegation_id, submitted_at, channel, kind, occurred_at, occurred_precision,
    zone, governorate, text, filed_by)
  select pg_temp.id('7', n), force, narrow, case when n % 3 = 0 then null else delegations[1 + n % 26] end, at,
         case when n % 3 = 0 then 'HOTLINE' else 'DELEGATION' end, 'SHELLING', at, 'DAY', 'UTC',
         'SY' || lpad((1 + n % 14)::text, 2, '0'), pg_temp.word(n), 'bench' || n % 100 from many;
insert into report_party select pg_temp.id('7', n), 'UNKNOWN', 'ALLEGED' from many;
insert into report_source select pg_temp.id('7', n), 'A name', null from many;
insert into evidence_item (id, report_id, kind, file_name, media_type, size_bytes, sha256, content_id, added_by, added_at)
  select pg_temp.id('8', n), pg_temp.id('7', n), 'PHOTO', 'a.jpg', 'image/jpeg', 1, sha256('a'), pg_temp.id('c2', n), 'bench', at from many;
insert into dossier (id, reference, body, distribution, released_at, track, kind, occurred_at, occurred_precision, zone, governorate,
    title, summary, state, registered_by, registered_at, changed_at)
  select pg_temp.id('9', n), force || '/INC/1999/' || lpad(n::text, 6, '0'), force, narrow, at, 'CEASEFIRE',
         case when n % 400 = 5 then 'DETENTION' else 'SHELLING' end, at, 'DAY', 'UTC', 'SY' || lpad((1 + n % 14)::text, 2, '0'),
         pg_temp.word(n), pg_temp.word(n), case when n % 500 = 2 then 'CLARIFICATION_REQUESTED' else 'REGISTERED' end, 'bench', at, at
    from many;
-- Half a hundred reports still wait.
insert into dossier_report (dossier_id, report_id, joined_by, joined_at)
  select pg_temp.id('9', n), pg_temp.id('7', n), 'bench', at from many where n % 2000 <> 0;
insert into waiting_report select id, body, submitted_at from report r where not exists (select from dossier_report j where j.report_id = r.id) on conflict do nothing;
insert into clarification (id, dossier_id, asked_by, asked_by_delegation, asked_of_delegation, question, asked_at, due_at, reply, replied_by, replied_at)
  select pg_temp.id('a', n), pg_temp.id('9', n), 'bench', delegations[1], delegations[1 + n % 26], 'Whose?', at, at + interval '3 days',
         case when n % 500 <> 2 then 'Nobody''s' end, case when n % 500 <> 2 then 'bench' end, case when n % 500 <> 2 then at end from many;
insert into dossier_event (id, dossier_id, at, kind, by_subject)
  select pg_temp.id('b', n), pg_temp.id('9', n), at, 'REGISTERED', 'bench' from many;

insert into position_paper (id, symbol, body, distribution, owner_delegation_id, submitted_at, submitted_by, released_at, circulated_at,
    circulated_by, track, about_kind, about_id, state, created_by, created_at, changed_at)
  select pg_temp.id('d', n), case when n % 100 >= 2 then 'BENCH/PP/' || n end, body, distribution, delegations[1 + n % 26],
         case when n % 100 > 0 then at end, case when n % 100 > 0 then 'bench' end,
         case when n % 100 >= 2 then at end, case when n % 100 >= 2 then at end, case when n % 100 >= 2 then 'bench' end, 'CEASEFIRE',
         'AGENDA_ITEM', pg_temp.id('2', n), case n % 100 when 0 then 'DRAFT' when 1 then 'SUBMITTED' else 'CIRCULATED' end, 'bench', at, at
    from many;
insert into paper_text (id, paper_id, language, title, html, plain)
  select pg_temp.id('e', n), pg_temp.id('d', n), 'en', pg_temp.word(n), '<p>a</p>', pg_temp.word(n + 1) from many;
insert into paper_event (id, paper_id, at, kind, by_subject)
  select pg_temp.id('f', n), pg_temp.id('d', n), at, 'DRAFTED', 'bench' from many;

-- Grants: two thousand to one delegation, which reaches those of the bodies in which it sits, and to the one who sees
-- little a handful in person.
insert into access_grant (id, object_kind, object_id, delegation_id, member_id, granted_by, body)
  select gen_random_uuid(), kind, pg_temp.id(number, n), delegation, member, 'bench', force
    from many, (values ('meeting', '1'), ('document', '3'), ('dossier', '9'), ('position_paper', 'd')) as each (kind, number),
         lateral (select id, null::uuid as member from delegation where code = 'FR'
                  union all select null, id from member where username = 'issg-delegate-cn' and n % 19975 = 7) as g (delegation, member)
   where distribution = 'RESTRICTED';
insert into upload (id, owner, file_name) select pg_temp.id('10', n), 'bench', 'a' from many;
insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome, object_kind, object_id)
  select pg_temp.id('11', n), now() - make_interval(secs => n * 2), '{}', sha256('{}'), 'bench' || n % 100, 'meeting.read',
         'READ', 'meeting', pg_temp.id('1', n) from many;
