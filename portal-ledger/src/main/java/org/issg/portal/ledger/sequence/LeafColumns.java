package org.issg.portal.ledger.sequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.ledger.tree.Hash;

/**
 * What stands in the columns beside a leaf. The tree holds its bytes alone, but people see columns.
 *
 * @param hash that the log says the bytes have; nothing where it is no hash, once somebody took the
 *     constraint away
 * @param repeated the columns of {@link LeafColumn}, in their order, as text
 */
record LeafColumns(UUID id, Instant recordedAt, Optional<Hash> hash, List<String> repeated) {

  /**
   * How far the database's time of the transaction may be from the application's time in the bytes:
   * clocks differ by less than five minutes, and a transaction takes its time.
   */
  static final Duration APART = Duration.ofMinutes(10);

  /** Of the row l, to be read by {@link #read}. */
  static final String LIST =
      "l.id, l.recorded_at, l.leaf_hash, "
          + Arrays.stream(LeafColumn.values())
              .map(each -> "l." + each.column() + "::text")
              .collect(Collectors.joining(", "));

  /**
   * @param first place of the list in the row
   */
  static LeafColumns read(ResultSet row, int first) throws SQLException {
    List<String> repeated = new ArrayList<>();
    for (LeafColumn each : LeafColumn.values()) {
      repeated.add(row.getString(first + 3 + each.ordinal()));
    }
    return new LeafColumns(
        row.getObject(first, UUID.class),
        row.getObject(first + 1, OffsetDateTime.class).toInstant(),
        hash(row.getBytes(first + 2)),
        repeated);
  }

  /** What a column holds, if it is a hash at all. */
  static Optional<Hash> hash(byte[] bytes) {
    return bytes == null || bytes.length != Hash.LENGTH
        ? Optional.empty()
        : Optional.of(Hash.of(bytes));
  }

  /** The name of the first column that does not say what the members of the leaf say. */
  Optional<String> differing(Map<String, Object> members) {
    if (!id.toString().equals(members.get("id"))) {
      return Optional.of("id");
    }
    if (!isOfItsTime(members.get("at"))) {
      return Optional.of("recorded_at");
    }
    return Arrays.stream(LeafColumn.values())
        .filter(each -> !Objects.equals(repeated.get(each.ordinal()), each.said(members)))
        .map(LeafColumn::column)
        .findFirst();
  }

  private boolean isOfItsTime(Object at) {
    try {
      return at instanceof String text
          && Duration.between(Instant.parse(text), recordedAt).abs().compareTo(APART) <= 0;
    } catch (DateTimeException noTime) {
      return false;
    }
  }
}
