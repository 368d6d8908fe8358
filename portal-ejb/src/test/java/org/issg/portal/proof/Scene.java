package org.issg.portal.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Grant;
import org.issg.portal.testing.Samples;

/** Writes people and records of the proof into the tables, past both walls. */
public final class Scene {

  /** Stands in every title, and nowhere else. */
  public static final String WORD = "xyzproof";

  private final Connection connection;
  private final Moments moments;
  private final Collection<UUID> named;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Begins a scene.
   *
   * @param named who is named where a record is shared with persons
   */
  public Scene(Connection connection, Moments moments, Collection<UUID> named) {
    this.connection = connection;
    this.moments = moments;
    this.named = List.copyOf(named);
  }

  /** One record of the scene. */
  public record Entry(UUID id, Kind kind, Item item) {

    @Override
    public String toString() {
      return "%s (%s)".formatted(item, kind.stored());
    }
  }

  /** All records that were written, in their order. */
  public List<Entry> entries() {
    return entries;
  }

  List<Entry> entries(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  Moments moments() {
    return moments;
  }

  Collection<UUID> named() {
    return named;
  }

  /** Writes each person once, with all their seats, and the one whom only grants know. */
  public void add(List<Somebody> people) throws SQLException {
    Somebody unknown = new Somebody(Sharing.SOMEBODY_ELSE, Set.of(), null, List.of());
    write(Stream.concat(people.stream(), Stream.of(unknown)).toList());
  }

  private void write(List<Somebody> people) throws SQLException {
    try (PreparedStatement member =
            connection.prepareStatement(
                "insert into member (id, subject, username, display_name, delegation_id)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing");
        PreparedStatement seat =
            connection.prepareStatement(
                "insert into membership (id, member_id, body, function, valid_from, valid_until)"
                    + " values (gen_random_uuid(), ?, ?, ?, ?, ?)")) {
      for (Somebody person : people) {
        set(
            member,
            person.member(),
            person.subject(),
            Samples.MARK + person.subject(),
            Samples.MARK,
            person.delegation());
        if (member.executeUpdate() == 1) {
          for (Seat held : person.seats()) {
            add(seat, person, held);
          }
        }
      }
      seat.executeBatch();
    }
  }

  private void add(PreparedStatement insert, Somebody person, Seat seat) throws SQLException {
    set(
        insert,
        person.member(),
        seat.body().name(),
        seat.function().name(),
        seat.term().from(moments),
        seat.term().until(moments));
    insert.addBatch();
  }

  /** Writes records of a kind with their grants. */
  public void add(Kind kind, List<Item> items) throws SQLException {
    List<Entry> added = new ArrayList<>();
    try (PreparedStatement insert = connection.prepareStatement(kind.insert())) {
      for (Item item : items) {
        Entry entry = new Entry(UUID.randomUUID(), kind, item);
        added.add(entry);
        set(
            insert,
            entry.id(),
            String.valueOf(1000 + entries.size() + added.size()),
            Samples.MARK + WORD,
            item.body().name(),
            item.distribution().name(),
            item.owner(),
            item.stage().submitted(moments),
            item.stage().released(moments),
            item.embargo().notBefore(moments));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    share(added);
    entries.addAll(added);
  }

  private void share(List<Entry> added) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into access_grant (id, object_kind, object_id, delegation_id, member_id,"
                + " expires_at, granted_by) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)")) {
      for (Entry entry : added) {
        for (Grant grant : entry.item().grants(moments, named)) {
          set(
              insert,
              entry.kind().stored(),
              entry.id(),
              grant.delegationId(),
              grant.memberId(),
              grant.expiresAt(),
              Samples.MARK);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Instant moment) {
        statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
      } else if (values[i] == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }

  /** Changes rows by a statement whose only parameter is an array of ids. */
  void change(String sql, List<UUID> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.executeUpdate();
    }
  }
}
