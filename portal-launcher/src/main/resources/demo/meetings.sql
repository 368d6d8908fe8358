-- Five meetings around the day of loading, on working days, in the manner of early March 2016. What hangs on a
-- meeting comes in with it or not at all, so that what people removed since does not come back.
with plan (number, body, suffix, kind, title, place, room, video_link, zone, days_ahead, begins, minutes, state,
           distribution, age) as (values
  (1, 'CTF', '4', 'PLENARY', 'Fourth plenary meeting of the Ceasefire Task Force',
      'Palais des Nations, Geneva', 'Room VII', null, 'Europe/Zurich',
      -9, time '10:00', 150, 'CLOSED', 'LIMITED', interval '15 days'),
  (2, 'CTF', '5', 'PLENARY', 'Fifth plenary meeting of the Ceasefire Task Force',
      'Palais des Nations, Geneva', 'Room VII', 'https://meet.portal.example/ctf', 'Europe/Zurich',
      1, time '10:00', 180, 'PUBLISHED', 'LIMITED', interval '2 days'),
  (3, 'HTF', '6', 'PLENARY', 'Sixth plenary meeting of the Task Force on Humanitarian Access',
      'Palais des Nations, Geneva', 'Room XI', 'https://meet.portal.example/htf', 'Europe/Zurich',
      3, time '15:00', 150, 'PUBLISHED', 'LIMITED', interval '28 hours'),
  (4, 'ISSG', '3', 'MINISTERIAL', 'Ministerial meeting of the International Syria Support Group',
      'Hofburg, Vienna', 'Plenary hall', null, 'Europe/Vienna',
      10, time '10:00', 180, 'PUBLISHED', 'GENERAL', interval '5 hours'),
  (5, 'HTF', '7', 'TECHNICAL', 'Technical meeting on routes and checkpoints',
      'Palais des Nations, Geneva', 'Room H.3', null, 'Europe/Zurich',
      6, time '14:00', 120, 'DRAFT', 'LIMITED', interval '4 hours')
), dated as (
  select plan.*, (first_working_day + begins) at time zone zone as starts_at,
         case when state <> 'DRAFT' then now() - age end as published_at
    from plan cross join lateral (
      select day::date as first_working_day
        from generate_series((now() at time zone zone)::date + days_ahead,
                             (now() at time zone zone)::date + days_ahead + 2, interval '1 day') as day
       where extract(isodow from day) < 6
       order by day limit 1) as calendar
), loaded as (
  insert into meeting (id, symbol, kind, title, place, room, video_link, starts_at, ends_at, zone, state, agenda_revision,
                       body, distribution, released_at, created_by, created_at, published_by, published_at, changed_at)
  select ('01530000-0007-7000-8000-' || lpad(number::text, 12, '0'))::uuid,
         symbol_stem || to_char(now() at time zone 'Europe/Zurich', '/YYYY/"MTG"/') || suffix,
         kind, title, place, room, video_link, starts_at, starts_at + make_interval(mins => minutes), zone, state,
         case when state = 'DRAFT' then 0 else 1 end,
         dated.body, distribution, published_at, 'system:demonstration', now() - age - interval '20 hours',
         case when state <> 'DRAFT' then 'system:demonstration' end, published_at,
         case when state = 'CLOSED' then starts_at + make_interval(mins => minutes) else now() - age end
    from dated join body on body.code = dated.body
  on conflict do nothing
  returning id, version, body, distribution, agenda_revision, published_at
), agenda (meeting, position, depth, track, kind, lead, minutes, title, note) as (values
  (1, 1, 1, null, 'DECISION', 'US', 10, 'Opening and adoption of the agenda', null),
  (1, 2, 1, 'CEASEFIRE', 'DISCUSSION', 'RU', 50, 'Entry into effect of the cessation of hostilities',
      'In effect from 27 February, 00:00 Damascus time; endorsed by Security Council resolution 2268 (2016).'),
  (1, 3, 1, 'CEASEFIRE', 'INFORMATION', 'UN', 30, 'Joining of parties and of local commanders', null),
  (1, 4, 1, 'CEASEFIRE', 'DISCUSSION', 'UN', 40, 'Hotlines: first experience', null),
  (1, 5, 1, null, 'DECISION', 'US', 20, 'Handling of reports until the next meeting', null),

  (2, 1, 1, null, 'DECISION', 'RU', 10, 'Opening and adoption of the agenda', null),
  (2, 2, 1, 'CEASEFIRE', 'DISCUSSION', 'US', 5, 'State of the cessation of hostilities',
      'A difference between the co-chairs’ counts is recorded as such; it is not a matter for a vote.'),
  (2, 3, 2, 'CEASEFIRE', 'INFORMATION', 'UN', 20, 'Violations reported since the last meeting',
      'The bulletin sets side by side what was reported, what each co-chair found, and what both agree on.'),
  (2, 4, 2, 'CEASEFIRE', 'DISCUSSION', 'US', 25, 'Reports on which the co-chairs’ counts differ', null),
  (2, 5, 2, 'CEASEFIRE', 'DISCUSSION', 'RU', 20, 'Replies from parties asked for information', null),
  (2, 6, 1, 'CEASEFIRE', 'DISCUSSION', 'RU', 5, 'Exchange of information between the operations centres', null),
  (2, 7, 2, 'CEASEFIRE', 'INFORMATION', 'RU', 15, 'Contact points and hours of duty', null),
  (2, 8, 2, 'CEASEFIRE', 'DECISION', 'UN', 15,
      'Common list of place names for the hotlines, in Arabic and in transliteration',
      'Both co-chairs propose that hotline staff and operations centres use one list.'),
  (2, 9, 1, 'COUNTER_TERRORISM', 'DISCUSSION', 'US', 25,
      'Areas of organisations designated by the Security Council: perimeter and maps',
      'Delegations that hold maps are asked to hand them to the secretariat on the eve, with source and date.'),
  (2, 10, 1, 'COUNTER_TERRORISM', 'DISCUSSION', 'TR', 15, 'Border crossings: information by the delegations concerned', null),
  (2, 11, 1, 'HUMANITARIAN', 'INFORMATION', 'UN', 15, 'Liaison with the Task Force on Humanitarian Access', null),
  (2, 12, 1, null, 'INFORMATION', 'US', 10, 'Other matters and date of the next meeting', null),

  (3, 1, 1, null, 'DECISION', 'UN', 5, 'Opening and adoption of the agenda', null),
  (3, 2, 1, 'HUMANITARIAN', 'INFORMATION', 'UN', 35,
      'Access to besieged and hard-to-reach areas: deliveries since the last meeting', null),
  (3, 3, 1, 'HUMANITARIAN', 'DISCUSSION', 'UN', 40, 'Requests awaiting an answer, and answers given verbally only',
      'A verbal answer is listed as such until it is confirmed in writing.'),
  (3, 4, 1, 'HUMANITARIAN', 'DISCUSSION', 'FR', 30, 'Medical items removed from convoys',
      'Delegations with influence on the parties are asked to report on steps taken.'),
  (3, 5, 1, 'HUMANITARIAN', 'DECISION', 'JO', 30, 'Convoys planned for the coming two weeks', null),
  (3, 6, 1, null, 'INFORMATION', 'UN', 10, 'Other matters and date of the next meeting', null),

  (4, 1, 1, null, 'INFORMATION', 'US', 10, 'Opening by the co-chairs', null),
  (4, 2, 1, 'CEASEFIRE', 'DISCUSSION', 'RU', 50, 'Report of the Ceasefire Task Force', null),
  (4, 3, 1, 'HUMANITARIAN', 'DISCUSSION', 'UN', 45, 'Report of the Task Force on Humanitarian Access', null),
  (4, 4, 1, 'POLITICAL_PROCESS', 'DISCUSSION', 'UN', 55, 'Political process: resumption of the intra-Syrian talks',
      'The four tracks run at the same time; none is a condition of another.'),
  (4, 5, 1, null, 'DECISION', 'US', 20, 'Joint statement', 'The draft text is circulated on the eve of the meeting.'),

  (5, 1, 1, null, 'DECISION', 'UN', 5, 'Adoption of the agenda', null),
  (5, 2, 1, 'HUMANITARIAN', 'INFORMATION', 'UN', 40, 'Routes under consideration', null),
  (5, 3, 1, 'HUMANITARIAN', 'DISCUSSION', 'UN', 45, 'Checkpoints: whom to ask, and how long an answer takes', null),
  (5, 4, 1, 'HUMANITARIAN', 'DECISION', 'DE', 30, 'Form of the facilitation letter: medical items line by line', null)
), items as (
  insert into agenda_item (id, meeting_id, position, depth, title, track, kind, lead_delegation_id, planned_minutes, note)
  select ('01530000-0008-7000-8000-' || lpad((meeting * 100 + position)::text, 12, '0'))::uuid,
         loaded.id, position, depth, title, track, kind, d.id, minutes, note
    from agenda
    join loaded on loaded.id = ('01530000-0007-7000-8000-' || lpad(meeting::text, 12, '0'))::uuid
    left join delegation d on d.code = agenda.lead
), paper (meeting, document, item, position) as (values
  (1, 1, 1, 1), (1, 2, null, 2),
  (2, 3, 1, 1), (2, 4, 6, 2), (2, 5, 3, 3),
  (3, 6, 1, 1), (3, 7, 3, 2), (3, 8, 2, 3),
  (4, 9, 1, 1), (4, 10, null, 2)
), papers as (
  insert into meeting_document (id, meeting_id, item_id, document_id, position)
  select ('01530000-0009-7000-8000-' || lpad((meeting * 100 + paper.position)::text, 12, '0'))::uuid, loaded.id,
         ('01530000-0008-7000-8000-' || lpad((meeting * 100 + item)::text, 12, '0'))::uuid, d.id, paper.position
    from paper
    join loaded on loaded.id = ('01530000-0007-7000-8000-' || lpad(meeting::text, 12, '0'))::uuid
    join document d on d.id = ('01530000-0004-7000-8000-' || lpad(document::text, 12, '0'))::uuid
), changes as (
  insert into meeting_change (id, meeting_id, at, revision, kind)
  select overlay(loaded.id::text placing '000a' from 10 for 4)::uuid, loaded.id, published_at, agenda_revision, 'PUBLISHED'
    from loaded where published_at is not null
)
select 'meeting' as kind, id, version, body, distribution from loaded order by id;
