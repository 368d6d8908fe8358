package org.issg.portal.proof;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.issg.portal.shared.Role;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;

/**
 * A scene in one transaction of plain SQL, so that its moment is the same for everybody, with the
 * policy and the oracle for its people; all of it is taken back.
 */
final class WallScene implements AutoCloseable {

  /** One of this many people is named where a record is shared with persons. */
  private static final int NAMED = 19;

  /** One of this many records has rows that follow it. */
  private static final int GROUP = 6;

  private final PlainSql sql;
  private final List<Somebody> people;
  private final Scene scene;
  private final Judge oracle;
  private final Judge policy;

  private WallScene(PlainSql sql, List<Somebody> people) throws SQLException {
    Moments moments = new Moments(now(sql), Duration.ofSeconds(1));
    Set<UUID> named = named(people);
    this.sql = sql;
    this.people = people;
    this.scene = new Scene(sql.connection(), moments, named);
    this.oracle = new Oracle(people, named, moments, moments.now());
    this.policy = new PolicyJudge(people, named, moments, moments.now());
  }

  /** Writes people and records, as superuser. */
  static WallScene begin(List<Somebody> people, Function<Kind, List<Item>> items)
      throws SQLException {
    WallScene wall = new WallScene(PlainSql.begin(), people);
    wall.scene.add(people);
    for (Kind kind : Kind.values()) {
      wall.scene.add(kind, items.apply(kind));
    }
    for (Follower follower : Follower.values()) {
      follower.write(
          wall.scene, wall.group(follower.kind()).stream().map(Scene.Entry::id).toList());
    }
    wall.sql.actAsApplication();
    return wall;
  }

  private static Instant now(PlainSql sql) throws SQLException {
    try (PreparedStatement ask = sql.connection().prepareStatement("select now()");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static Set<UUID> named(List<Somebody> people) {
    List<UUID> members = people.stream().map(Somebody::member).distinct().toList();
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < members.size(); i += NAMED) {
      named.add(members.get(i));
    }
    return named;
  }

  /** The records of that kind that have rows which follow them. */
  List<Scene.Entry> group(Kind kind) {
    List<Scene.Entry> all = scene.entries(kind);
    List<Scene.Entry> group = new ArrayList<>();
    for (int i = 0; i < all.size(); i += GROUP) {
      group.add(all.get(i));
    }
    return group;
  }

  /** Goes on as one of the people. */
  void actAs(Somebody person) throws SQLException {
    Set<String> roles = person.roles().stream().map(Role::realmName).collect(Collectors.toSet());
    sql.actAs(new Person(person.subject(), roles));
  }

  /** The people of whom the question holds, if policy and oracle agree on that. */
  BitSet agreed(Object about, Function<Judge, BitSet> question) {
    BitSet oracles = question.apply(oracle);
    BitSet wrong = (BitSet) oracles.clone();
    wrong.xor(question.apply(policy));
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "policy and oracle differ on %s by %s".formatted(about, people.get(wrong.nextSetBit(0))));
    }
    return oracles;
  }

  PlainSql sql() {
    return sql;
  }

  List<Somebody> people() {
    return people;
  }

  Scene scene() {
    return scene;
  }

  @Override
  public void close() throws SQLException {
    sql.close();
  }
}
