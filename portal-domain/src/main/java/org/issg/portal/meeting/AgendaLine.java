package org.issg.portal.meeting;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An agenda item with the number and the start that follow from its place on the agenda. A
 * restricted one has neither, so that the others show no gap to those who may not know of it.
 *
 * @param number null for a restricted item
 * @param startsAt null for a restricted item
 */
public record AgendaLine(AgendaItem item, String number, ZonedDateTime startsAt) {

  /**
   * Numbers the items in their order (1, 2, 2.1 …) and counts their starts from the meeting's; a
   * sub-item before any item is numbered as an item.
   */
  public static List<AgendaLine> of(List<AgendaItem> items, ZonedDateTime start) {
    List<AgendaLine> lines = new ArrayList<>();
    ZonedDateTime time = start;
    int main = 0;
    int sub = 0;
    for (AgendaItem item : items) {
      if (item.isRestricted()) {
        lines.add(new AgendaLine(item, null, null));
        continue;
      }
      boolean isSub = item.depth() > 1 && main > 0;
      main = isSub ? main : main + 1;
      sub = isSub ? sub + 1 : 0;
      lines.add(new AgendaLine(item, isSub ? main + "." + sub : String.valueOf(main), time));
      time = time.plusMinutes(item.plannedMinutes());
    }
    return List.copyOf(lines);
  }
}
