package org.issg.portal.testing;

import java.util.UUID;

/** Many papers at once, written past both walls. */
public final class PaperRows {

  private PaperRows() {}

  /**
   * Papers of Türkiye to the Ceasefire Task Force in two languages, of which always three changed
   * at the same moment.
   *
   * @param item the agenda item that they are about, or null
   */
  public static void circulated(int count, UUID item) {
    Database.change(
        "with added as (insert into position_paper (id, symbol, body, distribution,"
            + " owner_delegation_id, submitted_at, released_at, track, about_kind, about_id, state,"
            + " created_by, created_at, submitted_by, circulated_by, circulated_at, changed_at)"
            + " select gen_random_uuid(), 'test ' || gen_random_uuid(), 'CTF', 'LIMITED', d.id,"
            + " now(), now(), 'CEASEFIRE', case when ?::uuid is not null then 'AGENDA_ITEM' end,"
            + " ?::uuid, 'CIRCULATED', 'test', now(), 'test', 'test', now(),"
            + " now() - interval '1 minute' * (number / 3)"
            + " from generate_series(1, ?) as number, delegation d where d.code = 'TR'"
            + " returning id)"
            + " insert into paper_text (id, paper_id, language, title, html, plain)"
            + " select gen_random_uuid(), id, language, ? || language, '<p>x</p>', 'x'"
            + " from added cross join (values ('en'), ('ar')) as each (language)",
        item,
        item,
        count,
        Samples.MARK);
  }
}
