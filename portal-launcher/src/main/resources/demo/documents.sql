-- Documents before the meetings; their files are listed in files.csv. Symbols carry the year of loading.
with loaded as (
  insert into document (id, symbol, title, body, distribution, released_at, created_by, created_at)
  select ('01530000-0004-7000-8000-' || lpad(number::text, 12, '0'))::uuid,
         symbol_stem || to_char(now() at time zone 'Europe/Zurich', '/YYYY/') || suffix,
         title, paper.body, distribution, now() - age, 'system:demonstration', now() - age
    from (values
      (1, 'CTF', '9', 'Provisional agenda of the fourth plenary meeting', 'LIMITED', interval '15 days'),
      (2, 'CTF', '10', 'Summary of the fourth plenary meeting', 'LIMITED', interval '5 days'),
      (3, 'CTF', '12', 'Provisional agenda of the fifth plenary meeting', 'LIMITED', interval '2 days'),
      (4, 'CTF', '12/Add.1', 'Modalities for the exchange of information: note by the co-chairs', 'LIMITED', interval '2 days'),
      (5, 'CTF', '13', 'Daily bulletin of reported violations', 'LIMITED', interval '26 hours'),
      (6, 'HTF', '7', 'Provisional agenda of the sixth plenary meeting', 'LIMITED', interval '28 hours'),
      (7, 'HTF', '8', 'Note on access', 'LIMITED', interval '28 hours'),
      (8, 'HTF', '8/Add.1', 'Governorates as named in the documents of the task forces: schematic', 'LIMITED', interval '28 hours'),
      (9, 'ISSG', '3', 'Provisional agenda of the ministerial meeting', 'GENERAL', interval '5 hours'),
      (10, 'ISSG', '3/Add.1', 'Information for participants', 'GENERAL', interval '5 hours')
    ) as paper (number, body, suffix, title, distribution, age)
    join body on body.code = paper.body
  on conflict do nothing
  returning id, version, body, distribution, created_by, created_at
), versions as (
  insert into document_version (id, document_id, language, number, file_name, media_type, size_bytes, sha256, content_id,
                                added_by, added_at)
  select file.id, loaded.id, file.language, 1, file.file_name, file.media_type, file.size_bytes, decode(file.sha256, 'hex'),
         file.id, loaded.created_by, loaded.created_at
    from json_to_recordset(current_setting('portal.demonstration_files')::json)
      as file (id uuid, record uuid, language text, file_name text, media_type text, size_bytes bigint, sha256 text)
    join loaded on loaded.id = file.record
)
select 'document' as kind, id, version, body, distribution from loaded order by id;
