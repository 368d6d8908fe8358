package org.issg.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  private static final UUID ID = UUID.fromString("0190c1d2-0000-7000-8000-0000000000aa");
  private static final UUID MEETING = UUID.fromString("0190c1d2-0000-7000-8000-0000000000bb");
  private static final UUID DOCUMENT = UUID.fromString("0190c1d2-0000-7000-8000-0000000000cc");
  private static final UUID REQUEST = UUID.fromString("0190c1d2-0000-7000-8000-0000000000dd");
  private static final Instant AT = Instant.parse("2016-03-07T11:00:00.123456789Z");

  private static Envelope full() {
    return new Envelope(
        ID,
        AT,
        "subject-1",
        "FR",
        "DELEGATE",
        Action.MEETING_READ,
        Outcome.REFUSED,
        new RecordRef("meeting", MEETING, 3, "CTF", "LIMITED"),
        "EMBARGOED",
        List.of(DOCUMENT),
        "bytes=0-99",
        new Origin("192.0.2.7", "00ff", REQUEST));
  }

  private static Envelope bare() {
    return new Envelope(
        ID,
        Instant.parse("2016-03-07T11:00:00Z"),
        "system:sign-in",
        null,
        null,
        Action.SIGN_IN,
        Outcome.FAILED,
        null,
        null,
        List.of(),
        null,
        Origin.WITHIN);
  }

  @Test
  void aFullLeafNamesEverythingByCodeOrId() {
    assertThat(full().members())
        .containsExactly(
            entry("action", "meeting.read"),
            entry(
                "actor",
                Map.of("subject", "subject-1", "delegation", "FR", "function", "DELEGATE")),
            entry("address", "192.0.2.7"),
            entry("at", "2016-03-07T11:00:00.123456Z"),
            entry("body", "CTF"),
            entry("distribution", "LIMITED"),
            entry("id", ID.toString()),
            entry("object", Map.of("kind", "meeting", "id", MEETING.toString(), "version", 3)),
            entry("outcome", "REFUSED"),
            entry("range", "bytes=0-99"),
            entry("reason", "EMBARGOED"),
            entry("request", REQUEST.toString()),
            entry("session", "00ff"),
            entry("shown", List.of(DOCUMENT.toString())),
            entry("v", 1));
  }

  @Test
  void leafOfAChangeCommitsToValuesBeforeAndAfter() {
    Envelope changed =
        new Envelope(
            ID,
            AT,
            "subject-1",
            null,
            null,
            Action.SEAT_CHANGED,
            Outcome.DONE,
            RecordRef.of("membership", MEETING),
            null,
            List.of(),
            null,
            Origin.WITHIN,
            new Commitments("00ff", "ff00"));

    assertThat(changed.members()).containsEntry("before", "00ff").containsEntry("after", "ff00");
    assertThat(full().members()).doesNotContainKeys("before", "after");
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    assertThat(bare().members())
        .containsOnlyKeys("v", "id", "at", "action", "outcome", "actor")
        .containsEntry("actor", Map.of("subject", "system:sign-in"));
  }

  @Test
  void aRecordWithoutVersionBodyOrIdIsNamedByItsKindAlone() {
    Envelope list =
        new Envelope(
            ID,
            AT,
            "subject-1",
            null,
            null,
            Action.MEETINGS_LISTED,
            Outcome.READ,
            RecordRef.of("meeting", null),
            null,
            List.of(),
            null,
            Origin.WITHIN);

    assertThat(list.members())
        .containsEntry("object", Map.of("kind", "meeting"))
        .doesNotContainKeys("body", "distribution", "shown");
  }

  @Test
  void timesAlwaysHaveSixDigitsOfASecondInUtc() {
    assertThat(bare().members()).containsEntry("at", "2016-03-07T11:00:00.000000Z");
  }

  @Test
  void noMemberHoldsText() {
    assertThat(texts(full().members())).isNotEmpty().allMatch(text -> text.matches("[!-~]+"));
  }

  private static List<String> texts(Map<?, ?> members) {
    List<String> texts = new ArrayList<>();
    for (Object value : members.values()) {
      if (value instanceof Map<?, ?> inner) {
        texts.addAll(texts(inner));
      } else if (value instanceof List<?> list) {
        list.forEach(each -> texts.add(each.toString()));
      } else {
        texts.add(value.toString());
      }
    }
    return texts;
  }

  @Test
  void theShownIdsAreThoseOfTheMomentOfWriting() {
    List<UUID> shown = new ArrayList<>(List.of(MEETING));
    Envelope envelope =
        new Envelope(
            ID,
            AT,
            "subject-1",
            null,
            null,
            Action.MEETINGS_LISTED,
            Outcome.READ,
            null,
            null,
            shown,
            null,
            Origin.WITHIN);

    shown.add(DOCUMENT);

    assertThat(envelope.shown()).containsExactly(MEETING);
  }

  @Test
  void storedNamesOfActionsAreDistinctAndFindTheirAction() {
    assertThat(Action.values()).extracting(Action::stored).doesNotHaveDuplicates();
    assertThat(Stream.of(Action.values()))
        .allSatisfy(action -> assertThat(Action.of(action.stored())).contains(action));
    assertThat(Action.of("MEETING_READ")).isEmpty();
  }

  @Test
  void aLeafKeepsItsOwnCopyOfItsBytes() {
    byte[] bytes = {1, 2, 3};
    AuditLeaf leaf =
        new AuditLeaf(
            full(), bytes, new byte[32], new AuditLeaf.Signature("0badcafe", new byte[64]));

    bytes[0] = 9;
    leaf.leaf()[1] = 9;

    assertThat(leaf.leaf()).containsExactly(1, 2, 3);
    assertThat(leaf.id()).isEqualTo(ID);
    assertThat(leaf.leafHash()).hasSize(32);
  }
}
