-- Search: each kind of record keeps its words in a column of its own, so that the policies of its table filter what is found.

-- A word is found in capitals or not, with or without accents and Arabic vowel marks. Text search by itself lowers by the
-- locale of the database, which may know no letters but those of English. Immutable as long as nobody changes the rules
-- of unaccent, which come with PostgreSQL.
create function folded(words text) returns text language sql immutable strict parallel safe
  as $$
    select public.unaccent('public.unaccent'::regdictionary,
      regexp_replace(translate(lower(left(words, 100000) collate "und-x-icu"), 'أإآٱـ', 'اااا'), '[\u064B-\u065F\u0670]', '', 'g'))
  $$;

-- The words as they stand and by their stems: a text may be in any of the languages.
create function search_words(words text, weight "char") returns tsvector language sql immutable parallel safe
  as $$
    select setweight(
        to_tsvector('pg_catalog.simple', plain) || to_tsvector('pg_catalog.english', plain)
          || to_tsvector('pg_catalog.arabic', plain) || to_tsvector('pg_catalog.french', plain)
          || to_tsvector('pg_catalog.russian', plain), weight)
      from (select coalesce(folded(words), '')) as given (plain)
  $$;

-- A symbol as a whole and from each of its parts on: people remember 2016/42 as well as ISSG/CTF/2016/42.
create function symbol_words(symbol text) returns tsvector language sql immutable parallel safe
  as $$
    select coalesce(array_to_tsvector(array_agg(distinct lower(array_to_string(part[n:], '/')))), ''::tsvector)
      from string_to_array(symbol, '/') as given (part), generate_series(1, cardinality(part)) as n
     where part[n] <> ''
  $$;

-- What is asked for: the words in any of the languages, or what begins like that. The beginning holds letters, digits,
-- points, dashes and strokes alone.
create function search_query(words text, beginning text) returns tsquery language sql immutable parallel safe
  set client_min_messages = error
  as $$
    select websearch_to_tsquery('pg_catalog.simple', plain) || websearch_to_tsquery('pg_catalog.english', plain)
        || websearch_to_tsquery('pg_catalog.arabic', plain) || websearch_to_tsquery('pg_catalog.french', plain)
        || websearch_to_tsquery('pg_catalog.russian', plain)
        || case when beginning = '' then ''::tsquery else ('''' || folded(beginning) || ''':*')::tsquery end
      from (select coalesce(folded(words), '')) as given (plain)
  $$;

alter table meeting add column search tsvector not null generated always as
  (symbol_words(symbol) || search_words(title, 'A') || search_words(coalesce(place, '') || ' ' || coalesce(room, ''), 'C')) stored;
create index meeting_search on meeting using gin (search);

alter table agenda_item add column search tsvector not null generated always as
  (search_words(title, 'A') || search_words(note, 'B')) stored;
create index agenda_item_search on agenda_item using gin (search);

alter table document add column search tsvector not null generated always as
  (symbol_words(symbol) || search_words(title, 'A')) stored;
create index document_search on document using gin (search);

alter table dossier add column search tsvector not null generated always as
  (symbol_words(reference) || search_words(title, 'A') || search_words(summary, 'B') || search_words(place_text, 'B')) stored;
create index dossier_search on dossier using gin (search);

-- A paper is found by its symbol here, and by its words in each of its languages.
alter table position_paper add column search tsvector not null generated always as (symbol_words(symbol)) stored;
create index position_paper_search on position_paper using gin (search);

alter table paper_text add column search tsvector not null generated always as
  (search_words(title, 'A') || search_words(plain, 'B')) stored;
create index paper_text_search on paper_text using gin (search);
