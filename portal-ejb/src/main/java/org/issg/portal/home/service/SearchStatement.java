package org.issg.portal.home.service;

/** The one statement of a search: every kind of record, each held by the policies of its table. */
final class SearchStatement {

  private static final String WANTED =
      """
      with wanted as materialized (select search_query(:words, :beginning) as query),
      meetings as (
        select 'MEETING' as kind, m.id, m.id as opens, m.title, m.symbol, m.body, m.distribution, m.state,
               m.starts_at as at, cast(null as text) as within, cast(null as text) as source,
               ts_rank(m.search, (select query from wanted)) as rank
          from meeting m
         where m.search @@ (select query from wanted) and :kind in ('', 'MEETING')
         order by rank desc, at desc, id limit :most),
      items as (
        select 'AGENDA_ITEM', i.id, m.id, i.title, m.symbol, m.body, m.distribution, m.state,
               m.starts_at as at, m.title, i.note, ts_rank(i.search, (select query from wanted)) as rank
          from agenda_item i join meeting m on m.id = i.meeting_id
         where i.search @@ (select query from wanted) and :kind in ('', 'AGENDA_ITEM')
         order by rank desc, at desc, i.id limit :most),
      dossiers as (
        select 'DOSSIER', d.id, d.id, d.title, d.reference, d.body, d.distribution, d.state,
               d.occurred_at as at, cast(null as text), d.summary, ts_rank(d.search, (select query from wanted)) as rank
          from dossier d
         where d.search @@ (select query from wanted) and :kind in ('', 'DOSSIER')
         order by rank desc, at desc, d.id limit :most),
      """;

  private static final String PAPERS =
      """
      texts as (
        select t.paper_id, ts_rank(t.search, (select query from wanted)) as rank
          from paper_text t where t.search @@ (select query from wanted) and :kind in ('', 'PAPER')
        union all
        select p.id, 1 from position_paper p
         where p.search @@ (select query from wanted) and :kind in ('', 'PAPER')),
      papers as (
        select 'PAPER', p.id, p.id, t.title, p.symbol, p.body, p.distribution, p.state,
               p.changed_at as at, cast(null as text), t.plain, best.rank
          from (select paper_id, max(rank) as rank from texts group by paper_id) as best
          join position_paper p on p.id = best.paper_id
          join lateral (
            select title, plain from paper_text where paper_id = p.id
             order by search @@ (select query from wanted) desc, language = :language desc, language = 'en' desc, language
             limit 1) as t on true
         order by best.rank desc, at desc, p.id limit :most),
      """;

  private static final String DOCUMENTS =
      """
      documents as (
        select 'DOCUMENT', d.id, v.id, d.title, d.symbol, d.body, d.distribution, cast(null as text),
               d.released_at as at, cast(null as text), cast(null as text),
               ts_rank(d.search, (select query from wanted)) as rank
          from document d
          join lateral (
            select id from document_version where document_id = d.id
             order by language = :language desc, language = 'en' desc, language, number desc limit 1) as v on true
         where d.search @@ (select query from wanted) and d.withdrawn_at is null and :kind in ('', 'DOCUMENT')
         order by rank desc, at desc, d.id limit :most),
      found as (
        select * from meetings union all select * from items union all select * from dossiers
        union all select * from papers union all select * from documents)
      select kind, id, opens, title, symbol, body, distribution, state, at, within,
             ts_headline(
               case when source ~ '[\\u0621-\\u064A]' then cast('pg_catalog.arabic' as regconfig)
                    when source ~ '[\\u0410-\\u044F]' then cast('pg_catalog.russian' as regconfig)
                    else cast('pg_catalog.english' as regconfig) end,
               left(translate(source, :hit || :hitEnd, ''), 20000), (select query from wanted),
               'MaxWords=28, MinWords=14, MaxFragments=1, StartSel=' || :hit || ', StopSel=' || :hitEnd)
        from found order by kind, rank desc, at desc, id
      """;

  static final String TEXT = WANTED + PAPERS + DOCUMENTS;

  private SearchStatement() {}
}
