package org.issg.portal.home.service;

/** What waits and what is new, each in one statement; policies leave what the actor may see. */
final class HomeStatements {

  /** The name of a delegation as the reader's language has it. */
  private static final String NAME =
      "case :language when 'fr' then o.name_fr when 'ru' then o.name_ru"
          + " when 'ar' then o.name_ar else o.name_en end";

  /** The title of a paper {@code p} in that language, in English, or in what there is. */
  private static final String TITLE =
      """
      join lateral (select title from paper_text where paper_id = p.id
             order by language = :language desc, language = 'en' desc, language limit 1) as t on true""";

  /** Of each kind the first few, with the number of all; counting ends where it says no more. */
  static final String WAITING =
      """
      with who as materialized (
        select my_delegation() as delegation, cast(my_seats() as text[]) as seats,
               cast(my_secretariats() as text[]) as secretariats),
      asked as (
        select 'CLARIFICATION_ASKED' as kind, c.id, c.title, cast(null as text) as code, cast(null as text) as place,
               c.reference as symbol, c.body, {name} as delegation, c.asked_at as at, c.due_at as due, c.total
          from (select *, count(*) over () as total from (
              select d.id, d.title, d.reference, d.body, c.asked_by_delegation, c.asked_at, c.due_at, c.id as question
                from clarification c join dossier d on d.id = c.dossier_id
               where c.replied_at is null and c.asked_of_delegation = (select delegation from who)
                 and d.body = any (cast((select seats from who) as text[]))
               order by c.due_at, c.id limit :counted) as earliest
             order by due_at, question limit :most) as c
          join delegation o on o.id = c.asked_by_delegation order by c.due_at, c.question),
      refused as (
        select 'PAPER_REFUSED', p.id, t.title, cast(null as text), cast(null as text),
               p.symbol, p.body, cast(null as text), p.refused_at, cast(null as timestamptz), p.total
          from (select *, count(*) over () as total from (
              select id, symbol, body, refused_at from position_paper
               where state = 'REFUSED' and owner_delegation_id = (select delegation from who)
                 and body = any (cast((select seats from who) as text[]))
               order by refused_at, id limit :counted) as earliest
             order by refused_at, id limit :most) as p
          {title} order by p.refused_at, p.id),
      filed as (
        select 'REPORT_FILED', r.id, cast(null as text), r.kind, case when :language = 'ar' then g.name_ar else g.name_en end,
               cast(null as text), r.body, {name}, r.submitted_at, cast(null as timestamptz), r.total
          from (select *, count(*) over () as total from (
              select r.id, r.kind, r.body, r.submitted_at, r.governorate, r.owner_delegation_id
                from waiting_report w join report r on r.id = w.report_id
               where w.body = any (cast((select secretariats from who) as text[]))
               order by w.submitted_at, w.report_id limit :counted) as earliest
             order by submitted_at, id limit :most) as r
          join place g on g.code = r.governorate left join delegation o on o.id = r.owner_delegation_id
         order by r.submitted_at, r.id),
      submitted as (
        select 'PAPER_SUBMITTED', p.id, t.title, cast(null as text), cast(null as text),
               p.symbol, p.body, {name}, p.submitted_at, cast(null as timestamptz), p.total
          from (select *, count(*) over () as total from (
              select id, symbol, body, owner_delegation_id, submitted_at from position_paper
               where state = 'SUBMITTED' and body = any (cast((select secretariats from who) as text[]))
               order by submitted_at, id limit :counted) as earliest
             order by submitted_at, id limit :most) as p
          join delegation o on o.id = p.owner_delegation_id
          {title} order by p.submitted_at, p.id),
      ended as (
        select 'CLARIFICATIONS_ENDED', d.id, d.title, cast(null as text), cast(null as text),
               d.reference, d.body, cast(null as text), d.changed_at, cast(null as timestamptz), d.total
          from (select *, count(*) over () as total from (
              select d.id, d.title, d.reference, d.body, d.changed_at from dossier d
               where d.state = 'CLARIFICATION_REQUESTED' and d.body = any (cast((select secretariats from who) as text[]))
                 and not exists (select 1 from clarification c
                   where c.dossier_id = d.id and c.replied_at is null and c.due_at > now() offset 0)
               order by d.changed_at, d.id limit :counted) as earliest
             order by changed_at, id limit :most) as d),
      proposed as (
        select 'DISTRIBUTION_PROPOSED', c.record_id, coalesce(m.title, d.title, t.title, i.title), c.record_kind, cast(null as text),
               coalesce(m.symbol, d.symbol, p.symbol, i.reference), c.body, cast(null as text), c.proposed_at,
               cast(null as timestamptz), c.total
          from (select *, count(*) over () as total from (
              select id, record_id, record_kind, body, proposed_at from distribution_change
               where state = 'PROPOSED' and proposed_by <> (select actor_subject())
               order by proposed_at, id limit :counted) as earliest
             order by proposed_at, id limit :most) as c
          left join meeting m on c.record_kind = 'meeting' and m.id = c.record_id
          left join document d on c.record_kind = 'document' and d.id = c.record_id
          left join position_paper p on c.record_kind = 'position_paper' and p.id = c.record_id
          left {title}
          left join dossier i on c.record_kind = 'dossier' and i.id = c.record_id
         order by c.proposed_at, c.id)
      select * from asked union all select * from refused union all select * from filed
      union all select * from submitted union all select * from ended union all select * from proposed
      """
          .replace("{name}", NAME)
          .replace("{title}", TITLE);

  /** What is new of each kind stands in place of its name between braces. */
  static final String NEWS =
      """
      with visit as materialized (
        select coalesce((select previous_login_at from member where subject = (select actor_subject())), '-infinity') as last),
      meetings as (
        select 'MEETING' as kind, m.id, c.at, c.kind as what, m.title, m.symbol, d.title as detail
          from ({changes}) as c join meeting m on m.id = c.meeting_id left join document d on d.id = c.document_id),
      papers as (
        select 'PAPER', p.id, p.circulated_at, 'CIRCULATED', t.title, p.symbol, {name}
          from ({papers}) as p join delegation o on o.id = p.owner_delegation_id
          {title}),
      dossiers as (
        select 'DOSSIER', d.id, d.registered_at, 'REGISTERED', d.title, d.reference, cast(null as text)
          from ({dossiers}) as d)
      select * from (
        select * from meetings union all select * from papers union all select * from dossiers) as news
       order by at desc, id desc limit :most
      """
          .replace("{name}", NAME)
          .replace("{title}", TITLE);

  private HomeStatements() {}
}
