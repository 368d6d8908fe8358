package org.issg.portal.proof;

import static org.issg.portal.shared.BodyCode.CTF;
import static org.issg.portal.shared.BodyCode.HTF;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Operation;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;

/** What everybody writes by plain SQL under row-level security, against policy and oracle. */
class SecondWallWritingProofIT {

  private static final List<Item> ITEMS =
      Product.items(
          List.of(Stage.DRAFT, Stage.SUBMITTED, Stage.RELEASED, Stage.CIRCULATED),
          List.of(Embargo.NONE),
          List.of(Sharing.NOBODY, Sharing.OUR_DELEGATION));

  private static List<Somebody> people() {
    List<List<Seat>> seats = new ArrayList<>();
    seats.add(List.of());
    for (BodyCode body : BodyCode.values()) {
      for (MandateFunction function : MandateFunction.values()) {
        seats.add(List.of(new Seat(body, function, Term.BEGINS_NOW)));
        seats.add(List.of(new Seat(body, function, Term.ENDS_NOW)));
      }
    }
    seats.add(
        List.of(
            new Seat(CTF, MandateFunction.CHAIR, Term.BEGINS_NOW),
            new Seat(HTF, MandateFunction.SECRETARY, Term.IN_FORCE)));
    return Product.people(
        List.of(
            Set.of(Role.DELEGATE),
            Set.of(Role.SECRETARIAT),
            Set.of(Role.DELEGATE, Role.SECRETARIAT),
            Set.of(Role.DELEGATE, Role.SECRETARIAT, Role.AUDITOR)),
        seats);
  }

  @Test
  void everybodyChangesExactlyTheRowsThatPolicyAndOracleSay() throws SQLException {
    long cases = 0;

    try (WallScene wall = WallScene.begin(people(), kind -> kind.of(ITEMS))) {
      for (Change change : Change.values()) {
        List<Scene.Entry> entries = wall.scene().entries(change.kind());
        List<BitSet> who =
            entries.stream()
                .map(entry -> wall.agreed(entry, judge -> change.who(judge, entry.item())))
                .toList();
        for (int i = 0; i < wall.people().size(); i++) {
          Set<UUID> changed = changed(wall, wall.people().get(i), change);
          for (int j = 0; j < entries.size(); j++) {
            boolean done = changed.contains(entries.get(j).id());
            expect(change, entries.get(j), wall.people().get(i), who.get(j).get(i), done);
          }
          cases += entries.size();
        }
      }
      cases += additions(wall);
    }

    CaseCounts.record(CaseCounts.DATABASE_WRITES, cases);
  }

  private static Set<UUID> changed(WallScene wall, Somebody person, Change change)
      throws SQLException {
    wall.actAs(person);
    wall.sql().execute("savepoint before");
    Set<UUID> changed = new HashSet<>(wall.sql().ids(change.statement()));
    wall.sql().execute("rollback to savepoint before");
    return changed;
  }

  /** New records of each body in the name of each delegation. */
  private static long additions(WallScene wall) throws SQLException {
    long cases = 0;
    for (Addition addition : Addition.values()) {
      for (BodyCode body : addition.bodies()) {
        for (UUID owner : Arrays.asList(null, Product.OURS, Product.THEIRS)) {
          Item item =
              new Item(
                  body, Distribution.LIMITED, owner, Stage.DRAFT, Embargo.NONE, Sharing.NOBODY);
          BitSet who =
              wall.agreed(
                  item,
                  judge ->
                      addition.takes(owner) ? judge.whoMay(Operation.CREATE, item) : new BitSet());
          for (int i = 0; i < wall.people().size(); i++) {
            Somebody person = wall.people().get(i);
            wall.actAs(person);
            expect(addition, item, person, who.get(i), isAdded(wall, addition, item, person));
            cases++;
          }
        }
      }
    }
    return cases;
  }

  private static boolean isAdded(WallScene wall, Addition addition, Item item, Somebody person)
      throws SQLException {
    wall.sql().execute("savepoint before");
    try {
      wall.sql().execute(addition.statement(item, person));
      return true;
    } catch (SQLException refused) {
      if (!refused.getMessage().contains("row-level security")) {
        throw refused;
      }
      return false;
    } finally {
      wall.sql().execute("rollback to savepoint before");
    }
  }

  private static void expect(
      Object act, Object record, Somebody person, boolean may, boolean done) {
    if (may != done) {
      throw new AssertionError(
          "%s of %s by %s: the database %s, policy and oracle %s"
              .formatted(
                  act, record, person, done ? "permits" : "refuses", may ? "permit" : "refuse"));
    }
  }
}
