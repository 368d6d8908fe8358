package org.issg.portal.release;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.issg.portal.access.Distributed;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;

/**
 * A record as it stands now.
 *
 * @param mark changes with everything that readers of the record would see
 */
public record PresentRecord(RecordKind kind, Distributed record, String mark) {

  public BodyCode body() {
    return record.protection().body();
  }

  public Distribution circle() {
    return record.protection().distribution();
  }

  public boolean isReleased() {
    return record.protection().isReleased();
  }

  /** Circles of more readers, which two persons open; the next wider first. */
  public List<Distribution> wider() {
    return circles(to -> to.isWiderThan(circle())).sorted((a, b) -> b.compareTo(a)).toList();
  }

  /** Circles of fewer readers, to which one person can take it back; the next narrower first. */
  public List<Distribution> narrower() {
    return circles(to -> circle().isWiderThan(to)).sorted().toList();
  }

  private Stream<Distribution> circles(Predicate<Distribution> wanted) {
    return isReleased() ? kind.circles(body()).stream().filter(wanted) : Stream.of();
  }

  /** Refuses a circle that is not among those offered, with what there is to say about it. */
  void require(Distribution to, List<Distribution> offered) {
    if (!isReleased()) {
      throw new RuleViolation("release.notReleased");
    }
    if (to == null) {
      throw new RuleViolation("release.circle.missing");
    }
    if (kind == RecordKind.DOSSIER && to == Distribution.GENERAL) {
      throw new RuleViolation("release.circle.dossier");
    }
    if (!offered.contains(to)) {
      throw new RuleViolation("release.circle.other");
    }
  }
}
