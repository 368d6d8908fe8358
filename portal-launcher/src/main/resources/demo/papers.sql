-- Position papers of several delegations, on their way and circulated, in the four languages; wording invented for the
-- demonstration. One has a file, listed in files.csv.
with plan (number, body, owner, author, distribution, track, about_kind, about_id, state, age, suffix, reason) as (values
  (1, 'CTF', 'TR', 3, 'LIMITED', 'COUNTER_TERRORISM', 'AGENDA_ITEM', 210, 'CIRCULATED', interval '30 hours', '14', null),
  (2, 'CTF', 'FR', 4, 'LIMITED', 'CEASEFIRE', 'DOSSIER', 1, 'CIRCULATED', interval '26 hours', '15', null),
  (3, 'CTF', 'SA', 5, 'LIMITED', 'CEASEFIRE', 'AGENDA_ITEM', 208, 'SUBMITTED', interval '7 hours', null, null),
  (4, 'CTF', 'IR', 6, 'LIMITED', 'CEASEFIRE', 'AGENDA_ITEM', 204, 'DRAFT', interval '9 hours', null, null),
  (5, 'CTF', 'RU', 2, 'RESTRICTED', 'CEASEFIRE', 'AGENDA_ITEM', 207, 'CIRCULATED', interval '20 hours', '16', null),
  (6, 'HTF', 'DE', 9, 'LIMITED', 'HUMANITARIAN', 'AGENDA_ITEM', 304, 'REFUSED', interval '12 hours', null,
      'The annex names local staff. Please take the names out and submit the paper again.'),
  (7, 'HTF', 'JO', 10, 'LIMITED', 'HUMANITARIAN', 'AGENDA_ITEM', 303, 'CIRCULATED', interval '18 hours', '9', null),
  (8, 'HTF', 'FR', 8, 'LIMITED', 'HUMANITARIAN', 'DOSSIER', 13, 'SUBMITTED', interval '4 hours', null, null),
  (9, 'ISSG', 'CN', 11, 'GENERAL', 'POLITICAL_PROCESS', 'AGENDA_ITEM', 404, 'CIRCULATED', interval '10 hours', '5', null)
), dated as (
  select plan.*, ('01530000-0010-7000-8000-' || lpad(number::text, 12, '0'))::uuid as id, now() - age as at,
         '00000000-0000-4000-8000-' || lpad(author::text, 12, '0') as subject,
         '00000000-0000-4000-8000-' || case plan.body when 'CTF' then '000000000012' when 'HTF' then '000000000014'
           else '000000000016' end as secretary
    from plan
), loaded as (
  insert into position_paper (id, symbol, body, distribution, owner_delegation_id, submitted_at, released_at, track,
                              about_kind, about_id, state, created_by, created_at, submitted_by, circulated_by,
                              circulated_at, refused_by, refused_at, refused_reason, changed_at)
  select dated.id, symbol_stem || to_char(now() at time zone 'Europe/Zurich', '/YYYY/') || suffix, dated.body, distribution,
         d.id, case when state <> 'DRAFT' then at end, case when state = 'CIRCULATED' then at + interval '2 hours' end, track,
         about_kind,
         case about_kind when 'AGENDA_ITEM' then ('01530000-0008-7000-8000-' || lpad(about_id::text, 12, '0'))::uuid
              else ('01530000-000c-7000-8000-' || lpad(about_id::text, 12, '0'))::uuid end,
         state, subject, at - interval '6 hours', case when state <> 'DRAFT' then subject end,
         case when state = 'CIRCULATED' then secretary end, case when state = 'CIRCULATED' then at + interval '2 hours' end,
         case when state = 'REFUSED' then secretary end, case when state = 'REFUSED' then at + interval '2 hours' end, reason,
         case when state in ('CIRCULATED', 'REFUSED') then at + interval '2 hours' else at end
    from dated join body on body.code = dated.body join delegation d on d.code = dated.owner
  on conflict do nothing
  returning id, version, body, distribution, owner_delegation_id, state, submitted_at, created_at
), said (number, paper, language, title, html, file) as (values
  (1, 1, 'en', 'Information on border crossings',
      '<p>For each crossing three facts should be known: whether it is open to persons, to commercial goods and to humanitarian goods; since when; and who has given the information.</p><p>The full proposal is in the document.</p>', 9),
  (2, 2, 'en', 'Reports that differ in number: how to read them',
      '<p>The two reports joined in this dossier agree on <strong>place and hour</strong> and differ on the number of impacts. The delegation proposes:</p><ol><li>to record both counts side by side;</li><li>not to take the mean;</li><li>to ask the hotline for the order of the calls.</li></ol>', null),
  (3, 2, 'fr', 'Des signalements dont les chiffres diffèrent : comment les lire',
      '<p>Les deux signalements joints à ce dossier concordent sur <strong>le lieu et l’heure</strong> et diffèrent sur le nombre d’impacts. La délégation propose :</p><ol><li>de consigner les deux chiffres côte à côte ;</li><li>de ne pas en faire la moyenne ;</li><li>de demander à la permanence téléphonique l’ordre des appels.</li></ol>', null),
  (4, 3, 'ar', 'قائمة موحدة بأسماء الأماكن بالعربية',
      '<p>يقترح الوفد أن تكون <strong>القائمة العربية</strong> لأسماء الأماكن هي الأصل، وأن تُشتق منها الكتابة بالحروف اللاتينية.</p><ul><li>اسم واحد معتمد لكل مكان، ومعه الأسماء المتداولة.</li><li>ذكر الناحية والمنطقة والمحافظة.</li><li>مراجعة القائمة كل أسبوعين.</li></ul>', null),
  (5, 3, 'en', 'One list of place names, beginning with the Arabic',
      '<p>The delegation proposes that the <strong>Arabic list</strong> of place names be the original, and that transliteration follow from it: one agreed name for each place, the names in use beside it, and a review every two weeks.</p>', null),
  (6, 4, 'en', 'On the difference between the co-chairs’ counts',
      '<p>First thoughts of the delegation, not yet agreed in the capital: publish the reports behind each count, so that a difference can be traced to its source.</p>', null),
  (7, 5, 'ru', 'Контактные пункты и часы дежурства',
      '<p>Делегация предлагает единый порядок связи между оперативными центрами:</p><ul><li>дежурный офицер круглосуточно;</li><li>подтверждение получения сообщения в течение часа;</li><li>сверка журналов дважды в сутки.</li></ul>', null),
  (8, 5, 'en', 'Contact points and hours of duty',
      '<p>The delegation proposes one procedure between the operations centres:</p><ul><li>an officer on duty at all hours;</li><li>receipt of a message confirmed within the hour;</li><li>logs compared twice a day.</li></ul>', null),
  (9, 6, 'en', 'Medical items: a list line by line',
      '<p>Every convoy should carry a list of medical items line by line, signed at departure and at arrival, so that what was removed can be seen without dispute.</p>', null),
  (10, 7, 'ar', 'الردود الشفوية على طلبات الوصول',
      '<p>يقترح الوفد أن يُسجَّل كل رد شفوي على طلب وصول في اليوم نفسه، مع اسم الجهة التي أعطته، وأن يُعد <strong>غير مؤكد</strong> إلى أن يصل كتابةً.</p>', null),
  (11, 7, 'en', 'Verbal answers to requests for access',
      '<p>Each verbal answer to a request for access should be noted on the same day with the authority that gave it, and count as <strong>unconfirmed</strong> until it arrives in writing.</p>', null),
  (12, 8, 'fr', 'Protection des structures médicales : notification et suivi',
      '<p>La délégation demande que chaque notification de coordonnées fasse l’objet d’un accusé de réception daté, et que celui-ci figure au dossier.</p>', null),
  (13, 9, 'en', 'The four tracks and the resumption of talks',
      '<p>The talks should resume without waiting for progress on the other tracks. A short joint statement would be enough: it should name the date, the place, and the principle that no track is a condition of another.</p>', null)
), texts as (
  insert into paper_text (id, paper_id, language, title, html, plain, content_id, file_name, media_type, size_bytes, sha256)
  select ('01530000-0011-7000-8000-' || lpad(said.number::text, 12, '0'))::uuid, loaded.id, language, title, html,
         btrim(regexp_replace(regexp_replace(html, '<[^>]*>', ' ', 'g'), '\s+', ' ', 'g')),
         stored.id, stored.file_name, stored.media_type, stored.size_bytes, decode(stored.sha256, 'hex')
    from said
    join loaded on loaded.id = ('01530000-0010-7000-8000-' || lpad(paper::text, 12, '0'))::uuid
    left join json_to_recordset(current_setting('portal.demonstration_files')::json)
      as stored (id uuid, record uuid, file_name text, media_type text, size_bytes bigint, sha256 text)
      on stored.id = ('01530000-0012-7000-8000-' || lpad(said.file::text, 12, '0'))::uuid
), events as (
  insert into paper_event (id, paper_id, at, kind, by_subject, by_delegation_id, note)
  select ('01530000-0014-7000-8000-' || lpad((row_number() over (order by dated.number, step.at))::text, 12, '0'))::uuid,
         loaded.id, step.at, step.kind, step.subject, case when step.subject = dated.subject then loaded.owner_delegation_id end,
         step.note
    from loaded join dated on dated.id = loaded.id
   cross join lateral (values
      (loaded.created_at, 'DRAFTED', dated.subject, null),
      (loaded.submitted_at, 'SUBMITTED', dated.subject, null),
      (case when loaded.state in ('CIRCULATED', 'REFUSED') then loaded.submitted_at + interval '2 hours' end, loaded.state,
         dated.secretary, case when loaded.state = 'REFUSED' then dated.reason end)) as step (at, kind, subject, note)
   where step.at is not null
), grants as (
  insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)
  select ('01530000-0013-7000-8000-' || lpad((100 + row_number() over (order by d.code))::text, 12, '0'))::uuid, 'position_paper',
         loaded.id, d.id, dated.secretary
    from loaded join dated on dated.id = loaded.id join delegation d on d.code in ('US', 'TR', 'SA')
   where loaded.distribution = 'RESTRICTED'
)
select 'position_paper' as kind, id, version, body, distribution from loaded order by id;
