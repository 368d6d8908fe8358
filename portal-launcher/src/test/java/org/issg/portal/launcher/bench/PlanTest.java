package org.issg.portal.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final List<String> LINES =
      List.of(
          "Limit (actual rows=21 loops=1)",
          "  ->  Nested Loop (actual rows=30 loops=1)",
          "        ->  Index Scan Backward using meeting_by_start on meeting m (actual rows=30 loops=1)",
          "        ->  Seq Scan on document d (actual rows=9 loops=1)",
          "        ->  Seq Scan on upload (never executed)",
          "        ->  Bitmap Index Scan on dossier_search (actual rows=1 loops=1)",
          "Planning Time: 3.500 ms",
          "Execution Time: 0.750 ms");

  @Test
  void planTellsItsRowsAndTheTimeOfItsExecution() {
    var plan = Plan.of(LINES);

    assertThat(plan.rows()).isEqualTo(21);
    assertThat(plan.millis()).isEqualTo(0.75);
  }

  @Test
  void planTellsHowTablesWereReadAndWhichAsAWhole() {
    var plan = Plan.of(LINES);

    assertThat(plan.scans()).containsExactly("meeting_by_start", "dossier_search");
    assertThat(plan.whole()).as("but not what was never read").containsExactly("document");
  }

  @Test
  void sameIndexOfAllPartitionsIsNamedOnce() {
    var plan =
        Plan.of(
            List.of(
                "Append (actual rows=3 loops=1)",
                "  ->  Index Scan using audit_leaf_2026_01_pkey on audit_leaf_2026_01 l",
                "  ->  Index Scan using audit_leaf_2026_02_pkey on audit_leaf_2026_02 l",
                "  ->  Index Scan using audit_leaf_default_pkey on audit_leaf_default l"));

    assertThat(plan.scans()).containsExactly("audit_leaf_pkey");
  }
}
