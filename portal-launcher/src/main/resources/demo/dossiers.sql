-- Incidents of the days before loading, invented for the demonstration: reports as they came in, some of them registered
-- as dossiers. Their files are listed in files.csv. Nothing here happened, and nobody here is a real person.
with told (number, body, owner, filed_by, channel, reliability, credibility, kind, days_ago, clock, known, filed_after,
           governorate, crossing, place_text, latitude, longitude, near, killed, wounded, civilians, text) as (values
  (1, 'CTF', null, 12, 'HOTLINE', 'B', 2, 'SHELLING', 9, time '22:40', 'EXACT', interval '3 hours',
      'SY02', null, 'Western outskirts of Aleppo', 36.2010, 37.0850, 2, '{0,0}'::int[], '{2,4}'::int[], null::int[],
      'Three to four impacts within ten minutes in the western outskirts, reported in two calls. Windows were broken in two streets; two persons were taken to a clinic. The second caller spelt the name of the quarter.'),
  (2, 'CTF', 'FR', 4, 'DELEGATION', null, null, 'SHELLING', 9, time '22:30', 'EXACT', interval '14 hours',
      'SY02', null, 'Aleppo, western outskirts', 36.2030, 37.0810, 2, null, '{2,6}', '{0,0}',
      'Information received from two independent organisations on the ground: shelling of a residential quarter on the western side of the city in the late evening, with light injuries. The organisations do not say who fired.'),
  (3, 'CTF', null, 12, 'OPERATIONS_CENTRE', 'B', 3, 'SMALL_ARMS', 8, time '06:15', 'EXACT', interval '5 hours',
      'SY07', null, 'Road south of Idlib, second checkpoint', 35.8700, 36.6300, 2, '{0,0}', '{1,1}', null,
      'Exchange of fire of about twenty minutes at the second checkpoint on the road leading south. The road was closed until noon.'),
  (4, 'CTF', 'RU', 2, 'DELEGATION', null, null, 'ANTI_TANK_MISSILE', 7, time '11:05', 'EXACT', interval '4 hours',
      'SY06', null, 'Hills north-east of Latakia', 35.7200, 36.1000, 3, '{1,2}', '{3,3}', null,
      'A vehicle on the hill road was hit by a guided missile. Observation from the air shows the vehicle and the trace on the ground. The point of launch could not be established.'),
  (5, 'CTF', null, 12, 'HOTLINE', 'C', 3, 'AIR_STRIKE', 6, time '14:20', 'EXACT', interval '2 hours',
      'SY04', null, 'Farmland north of Homs', 34.8900, 36.7300, 2, null, '{4,9}', '{0,0}',
      'Callers heard aircraft and then five impacts on farmland and at the edge of a village. Counts of the injured differ between the callers.'),
  (6, 'CTF', 'US', 1, 'DELEGATION', null, null, 'AIR_STRIKE', 6, time '14:00', 'DAY', interval '20 hours',
      'SY04', null, 'North of Homs', null, null, null, null, null, null,
      'Satellite passes before and after the day show new craters in fields and among buildings north of Homs. The pictures do not show who is responsible.'),
  (7, 'CTF', 'RU', 2, 'DELEGATION', null, null, 'BORDER_FIRE', 5, time '04:50', 'EXACT', interval '6 hours',
      'SY02', 'SYX03', 'Opposite the crossing of Jarablus', 36.8200, 38.0200, 2, '{0,0}', '{0,0}', '{0,0}',
      'About ten rounds were fired across the border in the early morning. Nobody was hurt. The side from which they came is disputed.'),
  (8, 'CTF', null, 12, 'OPERATIONS_CENTRE', 'A', 2, 'SHELLING', 4, time '19:30', 'EXACT', interval '2 hours',
      'SY12', null, 'Daraa, northern quarter', 32.6330, 36.1050, 1, '{0,0}', '{3,3}', '{0,0}',
      'Two shells within five minutes; the second hit the front of a building on the third floor, which was empty. Three persons were slightly injured by glass. A witness has given a statement and a photograph.'),
  (9, 'CTF', null, 13, 'HOTLINE', 'C', 3, 'SHELLING', 3, time '17:45', 'EXACT', interval '1 hour',
      'SY05', null, 'أطراف بلدة شمال حماة', 35.3300, 36.7400, 2, '{0,0}', '{1,2}', '{0,0}',
      'أفاد متصل بالخط الساخن بسقوط أربع قذائف على أطراف البلدة عند المغرب، وبإصابة شخص أو شخصين بجروح طفيفة. لم يستطع المتصل تحديد مصدر القصف.'),
  (10, 'CTF', null, 12, 'SPECIAL_ENVOY', 'B', 2, 'DETENTION', 3, time '12:00', 'DAY', interval '9 hours',
      'SY03', null, 'Checkpoint east of Damascus', null, null, null, null, null, null,
      'Two members of a local committee that arranges passage were detained at a checkpoint and released after a day. They had a written permit with them.'),
  (11, 'CTF', null, 13, 'BULLETIN', 'B', 3, 'TERRITORIAL_GAIN', 10, time '12:00', 'WEEK', interval '4 days',
      'SY09', null, 'West bank of the river, above Deir ez-Zor', 35.4500, 40.0000, 3, null, null, null,
      'Positions were moved forward by two to three kilometres in the course of the week in an area of an organisation designated by the Security Council.'),
  (12, 'HTF', null, 14, 'EMAIL', 'A', 1, 'ACCESS_DENIED', 5, time '13:10', 'EXACT', interval '5 hours',
      'SY03', null, 'Third checkpoint on the road to the town', 33.5300, 36.4000, 2, null, null, null,
      'A convoy of fourteen trucks with a facilitation letter waited three hours and ten minutes at the second checkpoint and was turned back at the third. Medical items had been removed from two trucks before.'),
  (13, 'HTF', 'JO', 10, 'DELEGATION', null, null, 'ACCESS_DENIED', 4, time '12:00', 'DAY', interval '6 hours',
      'SY12', 'SYX08', 'Parking area of the Nasib crossing', 32.5460, 36.2020, 1, null, null, null,
      'Some forty trucks with food have been waiting at the crossing for four days. The drivers were told that the list of goods must be confirmed once more.'),
  (14, 'HTF', null, 14, 'SPECIAL_ENVOY', 'B', 2, 'SIEGE_TIGHTENED', 2, time '07:00', 'EXACT', interval '3 hours',
      'SY04', null, 'Only road into the enclave north of Homs', 34.9200, 36.7000, 2, null, null, null,
      'The last road that was open to commercial traffic has been closed by an earth barrier during the night. Prices of bread and fuel in the enclave doubled within the day.'),
  (15, 'HTF', 'FR', 8, 'DELEGATION', null, null, 'PROTECTED_OBJECT_ATTACKED', 2, time '02:30', 'EXACT', interval '10 hours',
      'SY02', null, 'Clinic in the north of the governorate', 36.4500, 37.1000, 2, '{0,0}', '{1,1}', '{0,0}',
      'The wall and the generator of a clinic were damaged at night. The clinic had been made known to all sides with its coordinates and is closed for the time being.'),
  (16, 'CTF', 'TR', 3, 'DELEGATION', null, null, 'SHELLING', 1, time '16:20', 'EXACT', interval '3 hours',
      'SY06', null, 'Villages in the north of the Latakia countryside', 35.8500, 36.1700, 3, null, null, null,
      'Shelling of two villages was seen from the other side of the border in the afternoon. People left in the direction of the border.'),
  (17, 'CTF', null, 12, 'HOTLINE', 'D', 4, 'SMALL_ARMS', 1, time '21:10', 'EXACT', interval '1 hour',
      'SY07', null, 'مفترق الطرق غرب إدلب', 35.9300, 36.5600, 3, null, null, null,
      'إطلاق نار متقطع قرب مفترق الطرق لمدة ربع ساعة. لم يرَ المتصل من أطلق النار، ولم يسمع عن إصابات.'),
  (18, 'HTF', null, 15, 'EMAIL', 'B', 3, 'ACCESS_DENIED', 1, time '12:00', 'DAY', interval '4 hours',
      'SY08', 'SYX05', 'Nusaybin – Qamishli crossing', null, null, null, null, null, null,
      'The crossing was closed to humanitarian goods for the second day. Authorities on both sides say that they wait for the other.')
), dated as (
  select told.*, ((now() at time zone 'Asia/Damascus')::date - days_ago + clock) at time zone 'Asia/Damascus' as at,
         ('01530000-000b-7000-8000-' || lpad(number::text, 12, '0'))::uuid as id,
         '00000000-0000-4000-8000-' || lpad(filed_by::text, 12, '0') as subject
    from told
), loaded as (
  insert into report (id, body, distribution, owner_delegation_id, submitted_at, channel, kind, occurred_at,
                      occurred_precision, zone, governorate, crossing, place_text, latitude, longitude, place_precision,
                      killed_low, killed_high, wounded_low, wounded_high, civilians_low, civilians_high, text,
                      source_reliability, information_credibility, filed_by)
  select dated.id, body, 'LIMITED', d.id, least(at + filed_after, now() - interval '20 minutes'), channel, kind,
         case when known = 'WEEK' then (date_trunc('week', at at time zone 'Asia/Damascus') + time '12:00') at time zone 'Asia/Damascus'
              else at end,
         known, 'Asia/Damascus', governorate, crossing, place_text, latitude, longitude, near,
         killed[1], killed[2], wounded[1], wounded[2],
         case when killed is null then null else civilians[1] end, case when killed is null then null else civilians[2] end,
         text, reliability, credibility, subject
    from dated left join delegation d on d.code = dated.owner
  on conflict do nothing
  returning id, body, distribution, submitted_at, filed_by
), party (report, code, role) as (values
  (1, 'UNKNOWN', 'ALLEGED'), (1, 'ARM', 'AFFECTED'), (2, 'UNKNOWN', 'ALLEGED'), (3, 'ARM', 'ALLEGED'), (3, 'PRO', 'AFFECTED'),
  (4, 'ARM', 'ALLEGED'), (4, 'SAF', 'AFFECTED'), (5, 'UNKNOWN', 'ALLEGED'), (6, 'UNKNOWN', 'ALLEGED'),
  (7, 'UNKNOWN', 'ALLEGED'), (8, 'UNKNOWN', 'ALLEGED'), (9, 'UNKNOWN', 'ALLEGED'), (10, 'PRO', 'ALLEGED'),
  (11, 'ISIL', 'AFFECTED'), (12, 'PRO', 'ALLEGED'), (14, 'UNKNOWN', 'ALLEGED'), (15, 'UNKNOWN', 'ALLEGED'),
  (16, 'SAF', 'ALLEGED'), (16, 'ARM', 'AFFECTED'), (17, 'UNKNOWN', 'ALLEGED')
), parties as (
  insert into report_party (report_id, party_code, role)
  select loaded.id, code, role from party
    join loaded on loaded.id = ('01530000-000b-7000-8000-' || lpad(report::text, 12, '0'))::uuid
), source (report, name, contact) as (values
  (1, 'Two callers of the night shift, kept by their numbers', 'Through the hotline desk'),
  (2, 'Two organisations on the ground, known to the delegation', null),
  (8, 'A resident of the quarter, known to the operations centre', 'Through the operations centre'),
  (12, 'The leader of the convoy', 'Through the logistics desk'),
  (15, 'The staff of the clinic', null)
), sources as (
  insert into report_source (report_id, name, contact)
  select loaded.id, name, contact from source
    join loaded on loaded.id = ('01530000-000b-7000-8000-' || lpad(report::text, 12, '0'))::uuid
), noted (file, kind, collected_after, collected_where, note) as (values
  (1, 'DOCUMENT', interval '1 hour', 'Hotline, Geneva', 'Extract of the log of calls; working translation.'),
  (2, 'UAV', interval '40 minutes', 'Above the hill road', 'Six seconds of film without sound.'),
  (3, 'SATELLITE', interval '16 hours', 'Two passes, two days apart', 'The place on the pass before and on the pass after the day.'),
  (4, 'AERIAL', interval '20 hours', 'Fields north of Homs', 'Five marks on the ground can be counted.'),
  (5, 'PHOTO', interval '1 hour', 'Daraa, northern quarter', 'Taken by the witness from across the street; the original.'),
  (6, 'WITNESS', interval '90 minutes', 'By telephone', 'إفادة شاهد باللغة العربية.'),
  (7, 'MAP', interval '3 hours', 'On the way', 'Sketch of the route and of the three checkpoints.'),
  (8, 'PHOTO', interval '1 hour', 'On the road', 'Trucks before the barrier, seen from the last truck.')
), evidence as (
  insert into evidence_item (id, report_id, kind, collected_at, collected_where, note, file_name, media_type, size_bytes,
                             sha256, content_id, added_by, added_at)
  select file.id, loaded.id, noted.kind, dated.at + collected_after, collected_where, note, file.file_name, file.media_type,
         file.size_bytes, decode(file.sha256, 'hex'), file.id, loaded.filed_by, loaded.submitted_at
    from noted
    join json_to_recordset(current_setting('portal.demonstration_files')::json)
      as file (id uuid, record uuid, file_name text, media_type text, size_bytes bigint, sha256 text)
      on file.id = ('01530000-000d-7000-8000-' || lpad(noted.file::text, 12, '0'))::uuid
    join loaded on loaded.id = file.record
    join dated on dated.id = loaded.id
)
select 'report' as kind, id, null::integer as version, body, distribution from loaded order by id;

-- A dossier comes in with all that hangs on it or not at all; its place, time and kind are those of its first report.
with plan (number, first_report, body, distribution, track, state, title, summary) as (values
  (1, 1, 'CTF', 'LIMITED', 'CEASEFIRE', 'UNDER_ASSESSMENT', 'Shelling of the western outskirts of Aleppo',
      'Two reports from different channels agree on the quarter and on the hour, and differ on the number of impacts. Light injuries. The reports do not say who fired.'),
  (2, 3, 'CTF', 'LIMITED', 'CEASEFIRE', 'REGISTERED', 'Fire at a checkpoint on the road south of Idlib',
      'Exchange of fire of about twenty minutes; the road was closed for half a day and is open again.'),
  (3, 4, 'CTF', 'LIMITED', 'CEASEFIRE', 'CLARIFICATION_REQUESTED', 'Missile against a vehicle in the hills north-east of Latakia',
      'A vehicle was hit on the hill road. Film from the air has been handed in. The point of launch is not known.'),
  (4, 5, 'CTF', 'LIMITED', 'CEASEFIRE', 'CLARIFICATION_REQUESTED', 'Reported air strike on farmland north of Homs',
      'Calls to the hotline and satellite passes point to the same fields. Whose aircraft were in the air at that hour has been asked.'),
  (5, 7, 'CTF', 'LIMITED', 'CEASEFIRE', 'CLARIFICATION_REQUESTED', 'Fire across the border opposite Jarablus',
      'About ten rounds crossed the border in the early morning; nobody was hurt. The side from which they came is disputed.'),
  (6, 8, 'CTF', 'LIMITED', 'CEASEFIRE', 'UNDER_ASSESSMENT', 'Two shells on a street in the north of Daraa',
      'The front of a building was hit on an empty floor; three persons were slightly injured. A photograph and the statement of a witness, in Arabic, have been handed in.'),
  (7, 9, 'CTF', 'LIMITED', 'CEASEFIRE', 'REGISTERED', 'قصف على أطراف بلدة شمال حماة',
      'أربع قذائف عند المغرب بحسب بلاغ واحد عبر الخط الساخن. إصابات طفيفة. لم يُعرف مصدر القصف بعد.'),
  (8, 10, 'CTF', 'RESTRICTED', 'CEASEFIRE', 'REGISTERED', 'Detention of two members of a local committee',
      'Both were released after a day. The dossier is kept to named delegations so as not to endanger the work of the committee.'),
  (9, 11, 'CTF', 'LIMITED', 'COUNTER_TERRORISM', 'REGISTERED', 'Movement of positions above Deir ez-Zor',
      'Positions moved forward during the week in an area of a designated organisation. Registered for the map; whether it falls under the cessation of hostilities is to be found.'),
  (10, 12, 'HTF', 'LIMITED', 'HUMANITARIAN', 'UNDER_ASSESSMENT', 'Convoy turned back at the third checkpoint',
      'Fourteen trucks with a facilitation letter did not reach the town. Medical items had been removed from two of them.'),
  (11, 13, 'HTF', 'LIMITED', 'HUMANITARIAN', 'CLARIFICATION_REQUESTED', 'Trucks waiting at the Nasib crossing',
      'Some forty trucks with food have waited for days for a confirmation of their list of goods.'),
  (12, 14, 'HTF', 'LIMITED', 'HUMANITARIAN', 'REGISTERED', 'Last road into the enclave north of Homs closed',
      'An earth barrier closes the road since the night. A photograph shows trucks before it.'),
  (13, 15, 'HTF', 'LIMITED', 'HUMANITARIAN', 'CLARIFICATION_REQUESTED', 'Clinic damaged in the north of Aleppo governorate',
      'The clinic had been made known to all sides. Its wall and generator were damaged; it is closed for the time being.')
), dated as (
  select plan.*, r.kind, r.occurred_at, r.occurred_precision, r.zone, r.governorate, r.crossing, r.place_text, r.latitude,
         r.longitude, r.place_precision, r.submitted_at + interval '3 hours' as at,
         '00000000-0000-4000-8000-' || case plan.body when 'CTF' then '000000000012' else '000000000014' end as secretary
    from plan join report r on r.id = ('01530000-000b-7000-8000-' || lpad(first_report::text, 12, '0'))::uuid
), numbered as (
  select dated.*, extract(year from at at time zone 'Europe/Zurich')::int as year,
         coalesce((select last from reference_counter c
             where c.body = dated.body and c.year = extract(year from dated.at at time zone 'Europe/Zurich')), 0)
           + row_number() over (partition by body, extract(year from at at time zone 'Europe/Zurich') order by at, number) as place
    from dated
), loaded as (
  insert into dossier (id, reference, body, distribution, released_at, track, kind, occurred_at, occurred_precision, zone,
                       governorate, crossing, place_text, latitude, longitude, place_precision, title, summary, state,
                       registered_by, registered_at, changed_at)
  select ('01530000-000c-7000-8000-' || lpad(number::text, 12, '0'))::uuid,
         body || '/INC/' || year || '/' || lpad(place::text, 4, '0'),
         body, distribution, at, track, kind, occurred_at, occurred_precision, zone, governorate, crossing, place_text,
         latitude, longitude, place_precision, title, summary, state, secretary, at, at
    from numbered
  on conflict do nothing
  returning id, version, body, distribution, reference, registered_by, registered_at
), counted as (
  insert into reference_counter as c (body, year, last)
  select body, split_part(reference, '/', 3)::int, max(split_part(reference, '/', 4)::int) from loaded group by 1, 2
  on conflict on constraint reference_counter_pk do update set last = greatest(c.last, excluded.last)
), joined (dossier, report, after, reliability, credibility) as (values
  (1, 1, interval '0', 'B', 2), (1, 2, interval '14 hours', 'B', 3), (2, 3, interval '0', 'B', 3), (3, 4, interval '0', 'C', 3),
  (4, 5, interval '0', 'C', 3), (4, 6, interval '20 hours', 'B', 2), (5, 7, interval '0', 'C', 4), (6, 8, interval '0', 'A', 2),
  (7, 9, interval '0', 'C', 3), (8, 10, interval '0', 'B', 2), (9, 11, interval '0', 'B', 3), (10, 12, interval '0', 'A', 1),
  (11, 13, interval '0', 'B', 2), (12, 14, interval '0', 'B', 2), (13, 15, interval '0', 'B', 2)
), joins as (
  insert into dossier_report (dossier_id, report_id, joined_by, joined_at, source_reliability, information_credibility)
  select loaded.id, ('01530000-000b-7000-8000-' || lpad(report::text, 12, '0'))::uuid, loaded.registered_by,
         loaded.registered_at + after, reliability, credibility
    from joined join loaded on loaded.id = ('01530000-000c-7000-8000-' || lpad(dossier::text, 12, '0'))::uuid
), asked (number, dossier, by_person, by_code, of_code, hours_ago, answered_after, replier, question, reply) as (values
  (1, 1, 1, 'US', 'RU', 150, interval '30 hours', 2, 'Were own or allied units firing in this quarter between 22:00 and 23:00, Damascus time?',
      'No unit with which the operations centre in Latakia is in contact reports fire in that hour. The question has been passed on to the local commanders.'),
  (2, 3, 2, 'RU', 'TR', 110, interval '60 hours', 3, 'Does your delegation have information on the group that holds the ridge east of the road?',
      'Contact with the groups on the ridge is sporadic. Those that could be reached deny having fired a missile on that day.'),
  (3, 3, 1, 'US', 'SA', 30, null, null, 'Can your delegation find out whether any group in contact with it was on the hill road at that hour?', null),
  (4, 4, 1, 'US', 'RU', 40, null, null, 'Which aircraft were in the air north of Homs between 14:00 and 15:00, Damascus time?', null),
  (5, 5, 2, 'RU', 'TR', 50, null, null, 'Was there fire from your side of the border opposite Jarablus between 04:30 and 05:00, Damascus time?', null),
  (6, 6, 1, 'US', 'IR', 60, interval '40 hours', 6, 'Does your delegation know of fire from the positions north of the quarter at about 19:30?',
      'The delegation has no presence in that area and cannot add to the report.'),
  (7, 10, 7, 'UN', 'DE', 90, interval '20 hours', 9, 'Your delegation financed the convoy: which items were removed, and where?',
      'Surgical kits and trauma bags were taken from two trucks at the depot, before departure. A list is with the secretariat.'),
  (8, 11, 7, 'UN', 'JO', 26, null, null, 'Which authority has asked for the second confirmation of the list of goods, and when can it be expected?', null),
  (9, 13, 7, 'UN', 'FR', 30, interval '12 hours', 8, 'When and to whom were the coordinates of the clinic given?',
      'They were given to all sides through the United Nations three weeks before, and confirmed once.')
), clarifications as (
  insert into clarification (id, dossier_id, asked_by, asked_by_delegation, asked_of_delegation, question, asked_at, due_at,
                             reply, replied_by, replied_at)
  select ('01530000-000e-7000-8000-' || lpad(number::text, 12, '0'))::uuid, loaded.id,
         '00000000-0000-4000-8000-' || lpad(by_person::text, 12, '0'), a.id, o.id, question, begun.at, begun.at + interval '72 hours',
         reply, '00000000-0000-4000-8000-' || lpad(replier::text, 12, '0'), begun.at + answered_after
    from asked
    join loaded on loaded.id = ('01530000-000c-7000-8000-' || lpad(dossier::text, 12, '0'))::uuid
    join delegation a on a.code = by_code join delegation o on o.code = of_code
   cross join lateral (select now() - make_interval(hours => hours_ago) as at) as begun
  returning id, dossier_id, asked_by, asked_by_delegation, asked_of_delegation, asked_at, replied_by, replied_at
), happened as (
  select l.id as dossier_id, l.registered_at as at, 'REGISTERED' as kind, l.registered_by as by_subject,
         null::uuid as delegation_id, ('01530000-000b-7000-8000-' || lpad(j.report::text, 12, '0'))::uuid as report_id,
         null::uuid as clarification_id
    from loaded l join joined j on l.id = ('01530000-000c-7000-8000-' || lpad(j.dossier::text, 12, '0'))::uuid and j.after = interval '0'
  union all
  select l.id, l.registered_at + j.after, 'REPORT_JOINED', l.registered_by, null, ('01530000-000b-7000-8000-' || lpad(j.report::text, 12, '0'))::uuid, null
    from loaded l join joined j on l.id = ('01530000-000c-7000-8000-' || lpad(j.dossier::text, 12, '0'))::uuid and j.after > interval '0'
  union all
  select dossier_id, asked_at, 'CLARIFICATION_REQUESTED', asked_by, asked_by_delegation, null, id from clarifications
  union all
  select dossier_id, replied_at, 'CLARIFICATION_ANSWERED', replied_by, asked_of_delegation, null, id
    from clarifications where replied_at is not null
  union all
  select l.id, c.replied_at + interval '2 hours', 'ASSESSMENT_BEGUN', l.registered_by, null, null, null
    from loaded l join numbered n on l.reference like '%/' || lpad(n.place::text, 4, '0') and n.body = l.body and n.state = 'UNDER_ASSESSMENT'
    join clarifications c on c.dossier_id = l.id
), events as (
  insert into dossier_event (id, dossier_id, at, kind, by_subject, by_delegation_id, report_id, clarification_id)
  select ('01530000-000f-7000-8000-' || lpad((row_number() over (order by dossier_id, at, kind))::text, 12, '0'))::uuid,
         dossier_id, at, kind, by_subject, delegation_id, report_id, clarification_id
    from happened
), grants as (
  insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)
  select ('01530000-0013-7000-8000-' || lpad((row_number() over (order by d.code))::text, 12, '0'))::uuid, 'dossier', loaded.id,
         d.id, loaded.registered_by
    from loaded join delegation d on d.code in ('US', 'RU', 'IR') where loaded.distribution = 'RESTRICTED'
)
select 'dossier' as kind, id, version, body, distribution from loaded order by id;
