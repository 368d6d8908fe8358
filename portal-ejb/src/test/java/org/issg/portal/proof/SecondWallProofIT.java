package org.issg.portal.proof;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.access.Operation;
import org.issg.portal.shared.Role;
import org.junit.jupiter.api.Test;

/** What everybody sees by plain SQL under row-level security, against policy and oracle. */
class SecondWallProofIT {

  private static final Set<Role> WORKING = Set.of(Role.DELEGATE, Role.SECRETARIAT);

  /** Take turns. */
  private static final List<Set<Role>> OTHERS =
      List.of(
          Set.of(Role.DELEGATE),
          Set.of(Role.SECRETARIAT),
          Set.of(),
          Set.of(Role.DELEGATE, Role.AUDITOR),
          Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR));

  /** One of this many pairs of seats takes part. */
  private static final int PAIRS = 7;

  private static List<Somebody> people() {
    List<List<Seat>> seats = new ArrayList<>(Product.seats());
    List<List<Seat>> pairs = Product.pairsOfSeats();
    for (int i = 0; i < pairs.size(); i += PAIRS) {
      seats.add(pairs.get(i));
    }
    List<Somebody> people = new ArrayList<>();
    for (int i = 0; i < seats.size(); i++) {
      List<Set<Role>> roles = List.of(WORKING, OTHERS.get(i % OTHERS.size()));
      people.addAll(Product.people(roles, List.of(seats.get(i))).subList(0, 3));
    }
    return people;
  }

  @Test
  void everybodySeesExactlyTheRowsThatPolicyAndOracleSay() throws SQLException {
    long cases = 0;

    try (WallScene wall = WallScene.begin(people(), Selection::items);
        PreparedStatement everything = wall.sql().connection().prepareStatement(everything())) {
      List<Row> rows = rows(wall);
      for (int i = 0; i < wall.people().size(); i++) {
        wall.actAs(wall.people().get(i));
        check(rows, i, wall.people().get(i), seen(everything));
        cases += rows.size();
      }
    }

    CaseCounts.record(CaseCounts.DATABASE, cases);
  }

  /** Something of a record that may be seen, and by whom. */
  private record Row(String what, Scene.Entry entry, BitSet readers) {}

  private static List<Row> rows(WallScene wall) {
    List<Row> rows = new ArrayList<>();
    for (Scene.Entry entry : wall.scene().entries()) {
      BitSet readers = wall.agreed(entry, judge -> judge.whoMay(Operation.READ, entry.item()));
      rows.add(new Row(entry.kind().stored(), entry, readers));
    }
    for (Follower follower : Follower.values()) {
      for (Scene.Entry entry : wall.group(follower.kind())) {
        BitSet readers = wall.agreed(entry, judge -> follower.readers(judge, entry.item()));
        rows.add(new Row(follower.name(), entry, readers));
      }
    }
    return rows;
  }

  private static void check(
      List<Row> rows, int number, Somebody person, Map<String, Set<UUID>> seen) {
    for (Row row : rows) {
      boolean visible = seen.getOrDefault(row.what, Set.of()).contains(row.entry.id());
      if (visible != row.readers.get(number)) {
        throw new AssertionError(
            "%s of %s by %s: the database %s it, policy and oracle %s"
                .formatted(
                    row.what,
                    row.entry,
                    person,
                    visible ? "shows" : "hides",
                    visible ? "refuse" : "permit"));
      }
    }
  }

  private static String everything() {
    Stream<String> kinds =
        Stream.of(Kind.values())
            .map(kind -> "select '%s', id from %s".formatted(kind.stored(), kind.stored()));
    Stream<String> followers =
        Stream.of(Follower.values())
            .map(each -> each.select().replaceFirst("select ", "select '" + each + "', "));
    return Stream.concat(kinds, followers).collect(Collectors.joining(" union all "));
  }

  private static Map<String, Set<UUID>> seen(PreparedStatement everything) throws SQLException {
    Map<String, Set<UUID>> seen = new HashMap<>();
    try (ResultSet row = everything.executeQuery()) {
      while (row.next()) {
        seen.computeIfAbsent(row.getString(1), what -> new HashSet<>())
            .add(row.getObject(2, UUID.class));
      }
    }
    return seen;
  }
}
