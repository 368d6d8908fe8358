package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each column beside a leaf, and the member of its bytes that it repeats. */
class LeafColumnsTest {

  private static final byte[] LEAF =
      """
      {"action":"meeting.read",\
      "actor":{"delegation":"TR","function":"DELEGATE","subject":"somebody"},\
      "address":"203.0.113.9","at":"2026-11-24T17:30:07.500720Z","body":"CTF",\
      "distribution":"LIMITED","id":"01a20e9b-970c-7a7d-b4c6-faf4f0264d4b",\
      "object":{"id":"01530000-0007-7000-8000-000000000002","kind":"meeting","version":0},\
      "outcome":"REFUSED","range":"bytes=0-","reason":"ROLE_MISSING",\
      "request":"01a20e9b-95a4-781e-832d-a814efdaf711","session":"6b3bdd676181e82d",\
      "shown":["01530000-0004-7000-8000-000000000003"],"v":1}"""
          .getBytes(StandardCharsets.UTF_8);

  private static final Map<String, Object> MEMBERS = CanonicalReader.object(LEAF);
  private static final UUID ID = UUID.fromString("01a20e9b-970c-7a7d-b4c6-faf4f0264d4b");
  private static final Instant AT = Instant.parse("2026-11-24T17:30:07.500720Z");
  private static final List<String> COLUMNS =
      List.of(
          "somebody",
          "TR",
          "DELEGATE",
          "meeting.read",
          "REFUSED",
          "meeting",
          "01530000-0007-7000-8000-000000000002",
          "0",
          "CTF",
          "LIMITED",
          "ROLE_MISSING",
          "203.0.113.9",
          "6b3bdd676181e82d",
          "01a20e9b-95a4-781e-832d-a814efdaf711");

  private static LeafColumns columns(UUID id, Instant recordedAt, List<String> repeated) {
    return new LeafColumns(id, recordedAt, Optional.of(Hash.ofLeaf(LEAF)), repeated);
  }

  private static List<String> with(LeafColumn column, String value) {
    List<String> changed = new ArrayList<>(COLUMNS);
    changed.set(column.ordinal(), value);
    return changed;
  }

  @Test
  void columnsThatRepeatTheLeafAreWell() {
    assertThat(columns(ID, AT, COLUMNS).differing(MEMBERS)).isEmpty();
  }

  @Test
  void aLeafThatSaysLittleHasEmptyColumns() {
    Map<String, Object> little =
        Map.of(
            "id", ID.toString(),
            "at", AT.toString(),
            "actor", Map.of("subject", "somebody"),
            "action", "meeting.read",
            "outcome", "REFUSED");
    List<String> empty =
        new ArrayList<>(Collections.nCopies(LeafColumn.values().length, (String) null));
    for (LeafColumn each : List.of(LeafColumn.ACTOR, LeafColumn.ACTION, LeafColumn.OUTCOME)) {
      empty.set(each.ordinal(), COLUMNS.get(each.ordinal()));
    }

    assertThat(columns(ID, AT, empty).differing(little)).isEmpty();
    assertThat(columns(ID, AT, COLUMNS).differing(little)).contains("delegation");
  }

  @ParameterizedTest
  @EnumSource
  void eachColumnThatSaysOtherwiseIsNamed(LeafColumn column) {
    assertThat(columns(ID, AT, with(column, "1")).differing(MEMBERS)).contains(column.column());
  }

  @ParameterizedTest
  @EnumSource
  void eachColumnThatWasEmptiedIsNamed(LeafColumn column) {
    assertThat(columns(ID, AT, with(column, null)).differing(MEMBERS)).contains(column.column());
  }

  @ParameterizedTest
  @EnumSource
  void noColumnIsTakenForAnother(LeafColumn column) {
    List<String> turned = with(column, COLUMNS.get((column.ordinal() + 1) % COLUMNS.size()));

    assertThat(columns(ID, AT, turned).differing(MEMBERS)).contains(column.column());
  }

  @Test
  void anotherIdIsNamed() {
    assertThat(columns(UUID.randomUUID(), AT, COLUMNS).differing(MEMBERS)).contains("id");
  }

  @Test
  void theDatabasesTimeIsNearTheOneInTheLeaf() {
    for (Duration apart :
        Arrays.asList(Duration.ofMinutes(-10), Duration.ofNanos(1000), Duration.ofMinutes(10))) {
      assertThat(columns(ID, AT.plus(apart), COLUMNS).differing(MEMBERS)).isEmpty();
    }
    for (Duration apart :
        List.of(Duration.ofMinutes(-10).minusNanos(1000), Duration.ofMinutes(10).plusNanos(1000))) {
      assertThat(columns(ID, AT.plus(apart), COLUMNS).differing(MEMBERS)).contains("recorded_at");
    }
  }

  @Test
  void aLeafThatSaysNoTimeIsOfNoTime() {
    for (Object at : List.of("yesterday", 1L)) {
      Map<String, Object> odd = new TreeMap<>(MEMBERS);
      odd.put("at", at);
      assertThat(columns(ID, AT, COLUMNS).differing(odd)).contains("recorded_at");
    }
  }
}
