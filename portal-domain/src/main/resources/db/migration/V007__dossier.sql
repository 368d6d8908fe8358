-- Incidents: reports as they came in, and the dossiers that the secretariats register from them.

create table place (
  code      text primary key constraint place_code_form check (code ~ '^SYX?[0-9]{2}$'),
  kind      text not null constraint place_kind_known check (kind in ('GOVERNORATE', 'CROSSING')),
  name_en   text not null,
  name_ar   text not null,
  latitude  double precision not null,
  longitude double precision not null,
  constraint place_kind_by_code check ((kind = 'CROSSING') = (code like 'SYX%'))
);

-- Codes of the governorates are the P-codes of the humanitarian data sets; their points are rough centres.
insert into place (code, kind, name_en, name_ar, latitude, longitude) values
  ('SY01', 'GOVERNORATE', 'Damascus', 'دمشق', 33.513, 36.292),
  ('SY02', 'GOVERNORATE', 'Aleppo', 'حلب', 36.250, 37.550),
  ('SY03', 'GOVERNORATE', 'Rural Damascus', 'ريف دمشق', 33.700, 36.950),
  ('SY04', 'GOVERNORATE', 'Homs', 'حمص', 34.450, 38.200),
  ('SY05', 'GOVERNORATE', 'Hama', 'حماة', 35.150, 36.950),
  ('SY06', 'GOVERNORATE', 'Latakia', 'اللاذقية', 35.600, 36.000),
  ('SY07', 'GOVERNORATE', 'Idlib', 'إدلب', 35.800, 36.650),
  ('SY08', 'GOVERNORATE', 'Al-Hasakah', 'الحسكة', 36.500, 40.700),
  ('SY09', 'GOVERNORATE', 'Deir ez-Zor', 'دير الزور', 35.100, 40.300),
  ('SY10', 'GOVERNORATE', 'Tartus', 'طرطوس', 34.950, 36.100),
  ('SY11', 'GOVERNORATE', 'Raqqa', 'الرقة', 36.000, 38.950),
  ('SY12', 'GOVERNORATE', 'Daraa', 'درعا', 32.800, 36.200),
  ('SY13', 'GOVERNORATE', 'As-Suwayda', 'السويداء', 32.700, 36.750),
  ('SY14', 'GOVERNORATE', 'Quneitra', 'القنيطرة', 33.050, 35.900),
  ('SYX01', 'CROSSING', 'Bab al-Hawa', 'باب الهوى', 36.238, 36.690),
  ('SYX02', 'CROSSING', 'Bab al-Salama', 'باب السلامة', 36.646, 37.085),
  ('SYX03', 'CROSSING', 'Jarablus', 'جرابلس', 36.831, 38.010),
  ('SYX04', 'CROSSING', 'Ras al-Ain', 'رأس العين', 36.851, 40.071),
  ('SYX05', 'CROSSING', 'Nusaybin – Qamishli', 'نصيبين – القامشلي', 37.061, 41.216),
  ('SYX06', 'CROSSING', 'Al-Yarubiyah', 'اليعربية', 36.811, 42.064),
  ('SYX07', 'CROSSING', 'Al-Bukamal – Al-Qaim', 'البوكمال – القائم', 34.394, 41.000),
  ('SYX08', 'CROSSING', 'Nasib', 'نصيب', 32.546, 36.202),
  ('SYX09', 'CROSSING', 'Jdeideh', 'جديدة يابوس', 33.690, 35.990);

create table party (
  code              text primary key,
  name_en           text not null,
  name_fr           text not null,
  name_ru           text not null,
  name_ar           text not null,
  designated_symbol text
);

-- Listed by the Security Council's committee on ISIL (Da'esh) and Al-Qaida: the permanent reference stands beside.
insert into party (code, name_en, name_fr, name_ru, name_ar, designated_symbol) values
  ('SAF', 'Syrian Arab Armed Forces', 'Forces armées arabes syriennes', 'Сирийские арабские вооружённые силы', 'القوات المسلحة العربية السورية', null),
  ('PRO', 'Pro-government forces', 'Forces progouvernementales', 'Проправительственные силы', 'القوات الموالية للحكومة', null),
  ('RUAF', 'Russian Aerospace Forces', 'Forces aérospatiales russes', 'Воздушно-космические силы России', 'القوات الجوفضائية الروسية', null),
  ('COAL', 'US-led coalition', 'Coalition dirigée par les États-Unis', 'Коалиция во главе с США', 'التحالف بقيادة الولايات المتحدة', null),
  ('ARM', 'Armed opposition groups', 'Groupes armés d’opposition', 'Вооружённые группы оппозиции', 'جماعات المعارضة المسلحة', null),
  ('PYD', 'Kurdish People’s Protection Units', 'Unités kurdes de protection du peuple', 'Курдские отряды народной самообороны', 'وحدات حماية الشعب الكردية', null),
  ('TUAF', 'Turkish Armed Forces', 'Forces armées turques', 'Вооружённые силы Турции', 'القوات المسلحة التركية', null),
  ('ISIL', 'Islamic State in Iraq and the Levant', 'État islamique d’Iraq et du Levant', 'Исламское государство Ирака и Леванта', 'تنظيم الدولة الإسلامية في العراق والشام', 'QDe.115'),
  ('NUSRA', 'Al-Nusrah Front', 'Front el-Nosra', 'Фронт «Ан-Нусра»', 'جبهة النصرة', 'QDe.137'),
  ('UNKNOWN', 'Unknown', 'Inconnue', 'Неизвестна', 'غير معروف', null);

-- Never changed and never deleted: nobody is granted either.
create table report (
  id                      uuid primary key,
  body                    text not null constraint report_body_fk references body
                          constraint report_body_of_task_force check (body in ('HTF', 'CTF')),
  distribution            text not null constraint report_distribution_known check (distribution in ('LIMITED', 'RESTRICTED')),
  owner_delegation_id     uuid constraint report_owner_fk references delegation,
  submitted_at            timestamptz not null,
  released_at             timestamptz constraint report_never_released check (released_at is null),
  not_before              timestamptz,
  channel                 text not null constraint report_channel_known
                          check (channel in ('HOTLINE', 'EMAIL', 'SPECIAL_ENVOY', 'CO_CHAIR', 'OPERATIONS_CENTRE', 'BULLETIN',
                                             'OPEN_SOURCE', 'DELEGATION')),
  kind                    text not null constraint report_kind_known
                          check (kind in ('AIR_STRIKE', 'SHELLING', 'ANTI_TANK_MISSILE', 'SMALL_ARMS', 'TERRITORIAL_GAIN',
                                          'ACCESS_DENIED', 'SIEGE_TIGHTENED', 'PROTECTED_OBJECT_ATTACKED', 'DETENTION',
                                          'BORDER_FIRE', 'OTHER')),
  occurred_at             timestamptz not null,
  occurred_precision      text not null constraint report_precision_known check (occurred_precision in ('EXACT', 'DAY', 'WEEK')),
  zone                    text not null,
  governorate             text not null constraint report_governorate_fk references place
                          constraint report_governorate_is_one check (governorate not like 'SYX%'),
  crossing                text constraint report_crossing_fk references place
                          constraint report_crossing_is_one check (crossing like 'SYX%'),
  place_text              text constraint report_place_length check (length(place_text) <= 300),
  latitude                double precision constraint report_latitude_range check (latitude between -90 and 90),
  longitude               double precision constraint report_longitude_range check (longitude between -180 and 180),
  place_precision         integer constraint report_place_precision_known check (place_precision in (1, 2, 3)),
  killed_low              integer constraint report_killed_low_range check (killed_low >= 0),
  killed_high             integer constraint report_killed_range check (killed_high >= killed_low),
  wounded_low             integer constraint report_wounded_low_range check (wounded_low >= 0),
  wounded_high            integer constraint report_wounded_range check (wounded_high >= wounded_low),
  civilians_low           integer constraint report_civilians_low_range check (civilians_low >= 0),
  civilians_high          integer constraint report_civilians_range check (civilians_high >= civilians_low),
  text                    text not null constraint report_text_length check (length(text) between 1 and 20000),
  source_reliability      text constraint report_reliability_known check (source_reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  information_credibility integer constraint report_credibility_known check (information_credibility between 1 and 6),
  filed_by                text not null,
  constraint report_point_whole check (num_nonnulls(latitude, longitude, place_precision) in (0, 3)),
  constraint report_killed_whole check (num_nonnulls(killed_low, killed_high) in (0, 2)),
  constraint report_wounded_whole check (num_nonnulls(wounded_low, wounded_high) in (0, 2)),
  constraint report_civilians_whole check (num_nonnulls(civilians_low, civilians_high) in (0, 2)),
  constraint report_civilians_are_killed check (civilians_high <= killed_high),
  constraint report_grading_whole check (num_nonnulls(source_reliability, information_credibility) in (0, 2)),
  constraint report_of_delegation_by_its_channel check ((owner_delegation_id is null) = (channel <> 'DELEGATION')),
  constraint report_of_delegation_ungraded check (owner_delegation_id is null or source_reliability is null)
);
create index report_owner on report (owner_delegation_id, submitted_at desc, id desc);
create index report_filed on report (filed_by, submitted_at desc, id desc);
create index report_body on report (body, submitted_at, id);

create table report_party (
  report_id  uuid not null constraint report_party_report_fk references report,
  party_code text not null constraint report_party_party_fk references party,
  role       text not null constraint report_party_role_known check (role in ('ALLEGED', 'AFFECTED')),
  constraint report_party_pk primary key (report_id, party_code, role)
);

-- Who told it: in a table of its own, so that one policy keeps the name from whoever reads the report.
create table report_source (
  report_id uuid primary key constraint report_source_report_fk references report,
  name      text not null constraint report_source_name_length check (length(name) between 1 and 300),
  contact   text constraint report_source_contact_length check (length(contact) <= 300)
);

create table evidence_item (
  id              uuid primary key,
  report_id       uuid not null constraint evidence_item_report_fk references report,
  kind            text not null constraint evidence_item_kind_known
                  check (kind in ('UAV', 'SATELLITE', 'AERIAL', 'PHOTO', 'VIDEO', 'AUDIO', 'WITNESS', 'DOCUMENT', 'OPEN_SOURCE', 'MAP')),
  collected_at    timestamptz,
  collected_where text constraint evidence_item_where_length check (length(collected_where) <= 300),
  note            text constraint evidence_item_note_length check (length(note) <= 2000),
  file_name       text not null,
  media_type      text not null,
  size_bytes      bigint not null,
  sha256          bytea not null,
  content_id      uuid not null constraint evidence_item_content_unique unique,
  added_by        text not null,
  added_at        timestamptz not null
);
create index evidence_item_report on evidence_item (report_id);

create table dossier (
  id                  uuid primary key,
  version             integer not null default 0,
  reference           text not null constraint dossier_reference_unique unique
                      constraint dossier_reference_form check (reference ~ '^(HTF|CTF)/INC/[0-9]{4}/[0-9]{4,}$'),
  body                text not null constraint dossier_body_fk references body
                      constraint dossier_body_of_task_force check (body in ('HTF', 'CTF')),
  distribution        text not null constraint dossier_distribution_never_general check (distribution in ('LIMITED', 'RESTRICTED')),
  owner_delegation_id uuid constraint dossier_owner_fk references delegation,
  submitted_at        timestamptz,
  released_at         timestamptz,
  not_before          timestamptz,
  track               text not null constraint dossier_track_known
                      check (track in ('HUMANITARIAN', 'CEASEFIRE', 'COUNTER_TERRORISM', 'POLITICAL_PROCESS')),
  kind                text not null constraint dossier_kind_known
                      check (kind in ('AIR_STRIKE', 'SHELLING', 'ANTI_TANK_MISSILE', 'SMALL_ARMS', 'TERRITORIAL_GAIN',
                                      'ACCESS_DENIED', 'SIEGE_TIGHTENED', 'PROTECTED_OBJECT_ATTACKED', 'DETENTION',
                                      'BORDER_FIRE', 'OTHER')),
  occurred_at         timestamptz not null,
  occurred_precision  text not null constraint dossier_precision_known check (occurred_precision in ('EXACT', 'DAY', 'WEEK')),
  zone                text not null,
  governorate         text not null constraint dossier_governorate_fk references place
                      constraint dossier_governorate_is_one check (governorate not like 'SYX%'),
  crossing            text constraint dossier_crossing_fk references place
                      constraint dossier_crossing_is_one check (crossing like 'SYX%'),
  place_text          text constraint dossier_place_length check (length(place_text) <= 300),
  latitude            double precision constraint dossier_latitude_range check (latitude between -90 and 90),
  longitude           double precision constraint dossier_longitude_range check (longitude between -180 and 180),
  place_precision     integer constraint dossier_place_precision_known check (place_precision in (1, 2, 3)),
  title               text not null constraint dossier_title_length check (length(title) between 1 and 300),
  summary             text not null constraint dossier_summary_length check (length(summary) between 1 and 20000),
  state               text not null constraint dossier_state_known
                      check (state in ('REGISTERED', 'CLARIFICATION_REQUESTED', 'UNDER_ASSESSMENT', 'ASSESSED_JOINTLY',
                                       'ASSESSED_DIVERGENTLY', 'REFERRED', 'CLOSED', 'REOPENED')),
  registered_by       text not null,
  registered_at       timestamptz not null,
  changed_at          timestamptz not null,
  constraint dossier_reference_of_body check (reference like body || '/%'),
  constraint dossier_point_whole check (num_nonnulls(latitude, longitude, place_precision) in (0, 3))
);
create index dossier_by_time on dossier (occurred_at desc, id desc);
create index dossier_by_body_time on dossier (body, occurred_at desc, id desc);
create index dossier_by_governorate_time on dossier (governorate, occurred_at desc, id desc);
create index dossier_restricted on dossier (occurred_at desc, id desc) where distribution = 'RESTRICTED';

create table dossier_report (
  dossier_id              uuid not null constraint dossier_report_dossier_fk references dossier,
  report_id               uuid not null constraint dossier_report_report_fk references report,
  joined_by               text not null,
  joined_at               timestamptz not null,
  source_reliability      text constraint dossier_report_reliability_known check (source_reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  information_credibility integer constraint dossier_report_credibility_known check (information_credibility between 1 and 6),
  constraint dossier_report_pk primary key (report_id),
  constraint dossier_report_grading_whole check (num_nonnulls(source_reliability, information_credibility) in (0, 2))
);
create index dossier_report_dossier on dossier_report (dossier_id);

create table clarification (
  id                  uuid primary key,
  version             integer not null default 0,
  dossier_id          uuid not null constraint clarification_dossier_fk references dossier,
  asked_by            text not null,
  asked_by_delegation uuid not null constraint clarification_asked_by_fk references delegation,
  asked_of_delegation uuid not null constraint clarification_asked_of_fk references delegation,
  question            text not null constraint clarification_question_length check (length(question) between 1 and 4000),
  asked_at            timestamptz not null,
  due_at              timestamptz not null,
  reply               text constraint clarification_reply_length check (length(reply) between 1 and 10000),
  replied_by          text,
  replied_at          timestamptz,
  constraint clarification_reply_whole check (num_nonnulls(reply, replied_by, replied_at) in (0, 3)),
  constraint clarification_due_after_question check (due_at > asked_at)
);
create index clarification_dossier on clarification (dossier_id, asked_at);
create index clarification_open on clarification (asked_of_delegation, due_at) where replied_at is null;

create table dossier_event (
  id               uuid primary key,
  dossier_id       uuid not null constraint dossier_event_dossier_fk references dossier,
  at               timestamptz not null,
  kind             text not null constraint dossier_event_kind_known
                   check (kind in ('REGISTERED', 'REPORT_JOINED', 'CLARIFICATION_REQUESTED', 'CLARIFICATION_ANSWERED', 'ASSESSMENT_BEGUN')),
  by_subject       text not null,
  by_delegation_id uuid constraint dossier_event_delegation_fk references delegation,
  report_id        uuid constraint dossier_event_report_fk references report,
  clarification_id uuid constraint dossier_event_clarification_fk references clarification
);
create index dossier_event_dossier on dossier_event (dossier_id, at, id);

create table reference_counter (
  body text not null constraint reference_counter_body_fk references body,
  year integer not null,
  last integer not null,
  constraint reference_counter_pk primary key (body, year)
);

alter table place enable row level security;
alter table place force row level security;
create policy place_read on place for select to portal_app using ((select actor_subject()) is not null);

alter table party enable row level security;
alter table party force row level security;
create policy party_read on party for select to portal_app using ((select actor_subject()) is not null);

alter table dossier enable row level security;
alter table dossier force row level security;
create policy dossier_read on dossier for select to portal_app using (
  (body = any ((select my_secretariats())::text[])
    and (owner_delegation_id is null or submitted_at is not null or released_at is not null))
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or (released_at <= now() and (not_before is null or not_before <= now())
    and ((distribution = 'LIMITED' and body = any ((select my_bodies())::text[]))
      or (distribution = 'RESTRICTED' and id = any ((select my_grants('dossier'))::uuid[])))));
create policy dossier_insert on dossier for insert to portal_app
  with check (body = any ((select my_secretariats())::text[]) and registered_by = (select actor_subject()) and state = 'REGISTERED');
-- The state alone is granted: chairs ask for clarification, everything else is the secretariat's.
create policy dossier_update on dossier for update to portal_app
  using (body = any ((select my_secretariats())::text[]) or body = any ((select my_chairs())::text[]))
  with check (body = any ((select my_secretariats())::text[])
    or (body = any ((select my_chairs())::text[]) and state = 'CLARIFICATION_REQUESTED'));

-- Follows the dossier alone, never the report: the report's own policy asks here.
alter table dossier_report enable row level security;
alter table dossier_report force row level security;
create policy dossier_report_read on dossier_report for select to portal_app
  using (exists (select 1 from dossier d where d.id = dossier_id));

alter table report enable row level security;
alter table report force row level security;
create policy report_read on report for select to portal_app using (
  body = any ((select my_secretariats())::text[])
  or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))
  or exists (select 1 from dossier_report j where j.report_id = id));
create policy report_insert on report for insert to portal_app with check (
  filed_by = (select actor_subject())
  and ((owner_delegation_id is null and body = any ((select my_secretariats())::text[]))
    or (owner_delegation_id = (select my_delegation()) and body = any ((select my_seats())::text[]))));

create policy dossier_report_insert on dossier_report for insert to portal_app with check (
  joined_by = (select actor_subject())
  and exists (select 1 from dossier d where d.id = dossier_id and d.body = any ((select my_secretariats())::text[])));

-- What belongs to a report comes in with it, in one transaction, and nothing is added later.
alter table report_party enable row level security;
alter table report_party force row level security;
create policy report_party_read on report_party for select to portal_app
  using (exists (select 1 from report r where r.id = report_id));
create policy report_party_insert on report_party for insert to portal_app with check (
  exists (select 1 from report r where r.id = report_id
    and r.filed_by = (select actor_subject()) and r.xmin = pg_current_xact_id()::xid));

alter table report_source enable row level security;
alter table report_source force row level security;
create policy report_source_read on report_source for select to portal_app using (
  exists (select 1 from report r where r.id = report_id
    and (r.filed_by = (select actor_subject()) or r.body = any ((select my_secretariats())::text[]))));
create policy report_source_insert on report_source for insert to portal_app with check (
  exists (select 1 from report r where r.id = report_id
    and r.filed_by = (select actor_subject()) and r.xmin = pg_current_xact_id()::xid));

alter table evidence_item enable row level security;
alter table evidence_item force row level security;
create policy evidence_item_read on evidence_item for select to portal_app
  using (exists (select 1 from report r where r.id = report_id));
create policy evidence_item_insert on evidence_item for insert to portal_app with check (
  added_by = (select actor_subject())
  and exists (select 1 from report r where r.id = report_id
    and r.filed_by = (select actor_subject()) and r.xmin = pg_current_xact_id()::xid));

alter table clarification enable row level security;
alter table clarification force row level security;
create policy clarification_read on clarification for select to portal_app
  using (exists (select 1 from dossier d where d.id = dossier_id));
create policy clarification_insert on clarification for insert to portal_app with check (
  asked_by = (select actor_subject()) and asked_by_delegation = (select my_delegation()) and replied_at is null
  and exists (select 1 from dossier d where d.id = dossier_id and d.body = any ((select my_chairs())::text[])));
create policy clarification_reply on clarification for update to portal_app
  using (asked_of_delegation = (select my_delegation()) and replied_at is null
    and exists (select 1 from dossier d where d.id = dossier_id and d.body = any ((select my_seats())::text[])))
  with check (replied_by = (select actor_subject()));

alter table dossier_event enable row level security;
alter table dossier_event force row level security;
create policy dossier_event_read on dossier_event for select to portal_app
  using (exists (select 1 from dossier d where d.id = dossier_id));
create policy dossier_event_insert on dossier_event for insert to portal_app with check (
  by_subject = (select actor_subject())
  and exists (select 1 from dossier d where d.id = dossier_id
    and ((dossier_event.kind in ('REGISTERED', 'REPORT_JOINED', 'ASSESSMENT_BEGUN') and d.body = any ((select my_secretariats())::text[]))
      or (dossier_event.kind = 'CLARIFICATION_REQUESTED' and d.body = any ((select my_chairs())::text[]))
      or (dossier_event.kind = 'CLARIFICATION_ANSWERED' and d.body = any ((select my_seats())::text[])
        and exists (select 1 from clarification c where c.id = clarification_id and c.dossier_id = d.id
          and c.asked_of_delegation = (select my_delegation()))))));

-- Without a policy: only next_reference, which belongs to another role, comes here.
alter table reference_counter enable row level security;
alter table reference_counter force row level security;

drop policy content_chunk_read on content_chunk;
create policy content_chunk_read on content_chunk for select to portal_app using (
  exists (select 1 from document_version v where v.content_id = content_chunk.content_id)
  or exists (select 1 from evidence_item e where e.content_id = content_chunk.content_id)
  or exists (select 1 from upload u where u.id = content_chunk.content_id));

grant select on place, party to portal_app;
grant select, insert on report, report_party, report_source, evidence_item, dossier_report, dossier_event to portal_app;
grant select, insert on dossier, clarification to portal_app;
grant update (version, state, changed_at) on dossier to portal_app;
grant update (version, reply, replied_by, replied_at) on clarification to portal_app;

-- The next reference of a body and year; the counter's row is locked until the transaction ends, and one that is
-- rolled back gives its number back, so that numbers have no gaps that tell anything.
create function next_reference(body text, year integer) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare number integer;
  begin
    if not coalesce(next_reference.body = any (my_secretariats()), false) then
      raise exception 'references are given by the secretariat of the body' using errcode = 'insufficient_privilege';
    end if;
    insert into reference_counter as c (body, year, last) values (next_reference.body, next_reference.year, 1)
      on conflict on constraint reference_counter_pk do update set last = c.last + 1
      returning c.last into number;
    return next_reference.body || '/INC/' || next_reference.year || '/'
      || lpad(number::text, greatest(4, length(number::text)), '0');
  end $$;

-- How far reports of the actor's own delegation have come, even where their dossier is kept from it.
create function report_states(reports uuid[]) returns table (report_id uuid, dossier_id uuid, reference text, state text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select j.report_id, d.id, d.reference, d.state
      from dossier_report j join dossier d on d.id = j.dossier_id join report r on r.id = j.report_id
     where j.report_id = any (reports)
       and (r.body = any (my_secretariats())
         or (r.owner_delegation_id = my_delegation() and r.body = any (my_seats())))
  $$;

-- Delegations that sit in the dossier's body and may read it, for a chair who asks one of them.
create function askable_delegations(dossier uuid) returns table (delegation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct m.delegation_id
      from dossier d
      join membership s on s.body = d.body and s.function <> 'SECRETARY'
        and s.valid_from <= now() and (s.valid_until is null or s.valid_until > now())
      join member m on m.id = s.member_id and m.delegation_id is not null
     where d.id = askable_delegations.dossier and d.body = any (my_chairs())
       and (d.distribution = 'LIMITED' or d.id = any (my_grants('dossier')))
       and (d.distribution = 'LIMITED' or exists (
         select 1 from access_grant g where g.object_kind = 'dossier' and g.object_id = d.id
            and (g.delegation_id = m.delegation_id or g.member_id = m.id) and (g.expires_at is null or g.expires_at > now())))
  $$;

-- A policy of dossier_report cannot ask for the report, whose own policy asks here.
create function dossier_report_of_one_body() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if not exists (select from dossier d join report r on r.body = d.body
        where d.id = new.dossier_id and r.id = new.report_id) then
      raise exception 'report and dossier belong to one body' using errcode = 'check_violation',
        constraint = 'dossier_report_of_one_body';
    end if;
    return new;
  end $$;
create trigger dossier_report_of_one_body before insert on dossier_report
  for each row execute function dossier_report_of_one_body();

grant select, insert, update on reference_counter to portal_facts;
grant select on dossier, dossier_report, report, membership, member, access_grant to portal_facts;
alter function dossier_report_of_one_body() owner to portal_facts;
alter function next_reference(text, integer) owner to portal_facts;
alter function report_states(uuid[]) owner to portal_facts;
alter function askable_delegations(uuid) owner to portal_facts;
