package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.issg.portal.access.Membership;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.PlannedRow;
import org.issg.portal.mandate.PlannedRow.Effect;
import org.issg.portal.mandate.SentList;
import org.issg.portal.shared.service.CurrentActor;

/** Does what a preview shows, through the same writer and with the same leaves as a form. */
@Dependent
class ListApplier {

  @Inject private CurrentActor current;
  @Inject private People people;
  @Inject private ListPlanner planner;
  @Inject private SeatWriter writer;
  @Inject private AuditTrail audit;

  ListPreview preview(SentList list) {
    List<PlannedRow> rows =
        list.isApplied() ? List.of() : planner.plan(list.body(), ListFile.rows(list.content()));
    return new ListPreview(list.id(), list.body(), list.fileName(), list.isApplied(), rows);
  }

  void apply(ListPreview preview) {
    for (PlannedRow row : preview.rows()) {
      if (row.delegationId() != null) {
        writer.setDelegation(row.memberId(), row.delegationId());
      }
      if (row.effect() == Effect.NEW) {
        writer.mayGive(row.memberId(), preview.body(), row.function());
        writer.give(row.memberId(), preview.body(), row.function(), row.after());
      } else if (row.effect() == Effect.CHANGED && !row.after().equals(row.before())) {
        reschedule(row);
      }
    }
  }

  private void reschedule(PlannedRow row) {
    Membership seat = people.kept(row.seatId(), row.seatVersion(), Action.SEAT_CHANGED);
    writer.requireFree(row.memberId(), seat.body(), row.after(), row.seatId());
    Map<String, Object> before = seat.values();
    seat.reschedule(row.after(), current.get(), people.now());
    audit.changed(Action.SEAT_CHANGED, seat, before);
  }
}
