package org.issg.portal.mandate;

import java.util.UUID;
import org.issg.portal.access.Term;
import org.issg.portal.shared.MandateFunction;

/**
 * What one row of a list would do.
 *
 * @param memberId whose seat it is; null for an error
 * @param delegationId into which delegation the person would be put; null leaves it as it is
 * @param seatId which seat would get other dates, at seatVersion; null for a new one
 * @param before the dates as they are; null for a new seat
 * @param after the dates as they would be
 * @param column the column of an error
 * @param problem the key of the rule that the row breaks
 */
public record PlannedRow(
    ListRow row,
    Effect effect,
    MandateFunction function,
    UUID memberId,
    UUID delegationId,
    UUID seatId,
    Integer seatVersion,
    Term before,
    Term after,
    String column,
    String problem) {

  /** What becomes of the row when the list is applied. */
  public enum Effect {
    NEW,
    CHANGED,
    UNCHANGED,
    ERROR
  }

  /** A row that cannot be applied. */
  public static PlannedRow error(ListRow row, String column, String problem) {
    return new PlannedRow(
        row, Effect.ERROR, null, null, null, null, null, null, null, column, problem);
  }

  /** All that decides what applying the row does, as one line. */
  public String signature() {
    return String.join(
        "|",
        String.valueOf(row.line()),
        effect.name(),
        String.valueOf(function),
        String.valueOf(memberId),
        String.valueOf(delegationId),
        String.valueOf(seatId),
        String.valueOf(seatVersion),
        String.valueOf(after));
  }
}
