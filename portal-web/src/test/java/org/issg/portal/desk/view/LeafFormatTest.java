package org.issg.portal.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Commitments;
import org.issg.portal.audit.Envelope;
import org.issg.portal.audit.Origin;
import org.issg.portal.audit.Outcome;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.desk.service.TakenLeaf;
import org.issg.portal.ledger.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeafFormatTest {

  private static final UUID ID = UUID.fromString("01530000-0007-7000-8000-000000000002");
  private static final UUID OTHER = UUID.fromString("01530000-0007-7000-8000-000000000003");
  private static final Instant AT = Instant.parse("2016-03-07T10:00:00.000001Z");
  private static final Instant RECORDED = Instant.parse("2016-03-07T10:00:00.5Z");
  private static final String HASH = "ab".repeat(32);
  private static final String SIGNATURE = "cd".repeat(64);
  private static final SyslogSource SOURCE =
      new SyslogSource(Optional.of("portal.example"), "64000");

  /**
   * Of the schema's categories those that the portal uses, with the types that it expects of each
   * (Elastic Common Schema 8.11, allowed values of {@code event.category}).
   */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "api",
          Set.of(
              "access",
              "admin",
              "allowed",
              "change",
              "creation",
              "deletion",
              "denied",
              "end",
              "info",
              "start",
              "user"),
          "authentication",
          Set.of("start", "end", "info"),
          "database",
          Set.of("access", "change", "info", "error"),
          "web",
          Set.of("access", "error", "info"));

  private static TakenLeaf taken(Envelope envelope, String name) {
    Map<String, Object> members = envelope.members();
    members.put("series", "91eead0bc5a677d1");
    members.put("interval", 26);
    String leaf = new String(CanonicalJson.bytes(members), StandardCharsets.UTF_8);
    return new TakenLeaf(41, ID, RECORDED, leaf, HASH, "338d87bf", SIGNATURE, name);
  }

  private static TakenLeaf refusal(String name) {
    return taken(
        new Envelope(
            ID,
            AT,
            "subject",
            "TR",
            "DELEGATE",
            Action.DOCUMENT_DOWNLOADED,
            Outcome.REFUSED,
            new RecordRef("document", ID, 3, "CTF", "LIMITED"),
            "NOT_A_MEMBER",
            List.of(ID, OTHER),
            "bytes=0-99",
            new Origin("203.0.113.9", "6b3bdd676181e82d", OTHER),
            new Commitments("11".repeat(32), "22".repeat(32))),
        name);
  }

  private static TakenLeaf bare(Action action, Outcome outcome) {
    return taken(
        new Envelope(
            ID,
            AT,
            "subject",
            null,
            null,
            action,
            outcome,
            RecordRef.of("member", null),
            null,
            List.of(),
            null,
            Origin.WITHIN),
        null);
  }

  private static TakenLeaf spoilt(String leaf) {
    return new TakenLeaf(41, ID, RECORDED, leaf, HASH, null, null, null);
  }

  private static JsonObject ecs(TakenLeaf leaf) {
    String line = new EcsFormat().lines(List.of(leaf));
    assertThat(line).endsWith("}\n");
    assertThat(line.lines()).hasSize(1);
    return Json.createReader(new StringReader(line)).readObject();
  }

  private static String syslog(TakenLeaf leaf) {
    return new SyslogFormat(SOURCE).lines(List.of(leaf));
  }

  @Test
  void tableHoldsEveryMemberOfTheLeafAndItsPlaceInTheTree() {
    CsvFormat csv = new CsvFormat();

    List<String> names = List.of(csv.head().strip().split(",", -1));
    List<String> cells = List.of(csv.lines(List.of(refusal("A B"))).strip().split(",", -1));

    assertThat(cells).hasSameSizeAs(names);
    assertThat(csv.head())
        .isEqualTo(
            "\uFEFFindex,id,recorded_at,at,actor,actor_name,delegation,function,action,outcome,reason,"
                + "object_kind,object_id,object_version,body,distribution,shown,range,address,session,"
                + "request,before,after,series,interval,tally,v,leaf_hash,node_key,signature\r\n");
    assertThat(String.join(",", cells))
        .isEqualTo(
            "41,%s,2016-03-07T10:00:00.500Z,2016-03-07T10:00:00.000001Z,subject,A B,TR,DELEGATE,"
                    .formatted(ID)
                + "document.downloaded,REFUSED,NOT_A_MEMBER,document,%s,3,CTF,LIMITED,%1$s %s,"
                    .formatted(ID, OTHER)
                + "bytes=0-99,203.0.113.9,6b3bdd676181e82d,%s,%s,%s,91eead0bc5a677d1,26,,1,%s,338d87bf,%s"
                    .formatted(OTHER, "11".repeat(32), "22".repeat(32), HASH, SIGNATURE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "\uFF1D1+1", " +1", "\uFF20SUM(A1)"})
  void tableTakesNoNameForAFormula(String name) {
    String line = new CsvFormat().lines(List.of(refusal(name)));

    assertThat(line).contains(",'" + name + ",").endsWith("\r\n");
  }

  @Test
  void emptyCellsStandForWhatALeafDoesNotSay() {
    String line = new CsvFormat().lines(List.of(bare(Action.SIGN_IN, Outcome.DONE)));

    assertThat(line).contains("access.signIn,DONE,,member,,,,,,,,,,,,91eead0bc5a677d1,26,,1,");
  }

  @Test
  void jsonLineBearsTheNamesOfTheSchemaForEveryMember() {
    TakenLeaf leaf = refusal("A \"B\"");

    JsonObject object = ecs(leaf);

    JsonObject event = object.getJsonObject("event");
    assertThat(object.getString("@timestamp")).isEqualTo("2016-03-07T10:00:00.000001Z");
    assertThat(event.getString("created")).isEqualTo("2016-03-07T10:00:00.500Z");
    assertThat(event.getString("id")).isEqualTo(ID.toString());
    assertThat(event.getJsonNumber("sequence").longValueExact()).isEqualTo(41);
    assertThat(event.getString("hash")).isEqualTo(HASH);
    assertThat(event.getString("original")).isEqualTo(leaf.leaf());
    assertThat(event.getString("action")).isEqualTo("document.downloaded");
    assertThat(event.getString("outcome")).isEqualTo("failure");
    assertThat(event.getString("reason")).isEqualTo("NOT_A_MEMBER");
    assertThat(object.getJsonObject("user"))
        .isEqualTo(json("{\"id\":\"subject\",\"full_name\":\"A \\\"B\\\"\"}"));
    assertThat(object.getJsonObject("organization").getString("id")).isEqualTo("TR");
    assertThat(object.getJsonObject("source"))
        .isEqualTo(json("{\"address\":\"203.0.113.9\",\"ip\":\"203.0.113.9\"}"));
    assertThat(object.getJsonObject("http").getJsonObject("request").getString("id"))
        .isEqualTo(OTHER.toString());
  }

  @Test
  void labelsHoldTheRestAsWords() {
    JsonObject labels = ecs(refusal("A")).getJsonObject("labels");

    assertThat(labels.getJsonArray("shown").getValuesAs(JsonString::getString))
        .containsExactly(ID.toString(), OTHER.toString());
    assertThat(labels)
        .containsOnlyKeys(
            "function",
            "object_kind",
            "object_id",
            "object_version",
            "body",
            "distribution",
            "range",
            "session",
            "before",
            "after",
            "series",
            "interval",
            "node_key",
            "signature",
            "shown");
    assertThat(labels.values())
        .filteredOn(each -> each.getValueType() != JsonValue.ValueType.ARRAY)
        .allMatch(each -> each.getValueType() == JsonValue.ValueType.STRING);
  }

  @Test
  void jsonLineLeavesOutWhatALeafDoesNotSay() {
    JsonObject object = ecs(bare(Action.SIGN_IN, Outcome.DONE));

    assertThat(object).doesNotContainKeys("source", "organization", "http");
    assertThat(object.getJsonObject("event")).doesNotContainKey("reason");
    assertThat(object.getJsonObject("event").getString("outcome")).isEqualTo("success");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fe80::1%eth0", "a.b.c.d", "unix:", "host:80"})
  void addressThatIsNoneOfTheInternetIsNoIp(String address) {
    Envelope envelope =
        new Envelope(
            ID,
            AT,
            "subject",
            null,
            null,
            Action.SIGN_IN,
            Outcome.DONE,
            null,
            null,
            List.of(),
            null,
            new Origin(address, null, null));

    assertThat(ecs(taken(envelope, null)).getJsonObject("source")).containsOnlyKeys("address");
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyPairOfCategoryAndTypeIsOneThatTheSchemaAllows(Action action) {
    for (Outcome outcome : Outcome.values()) {
      JsonObject event = ecs(bare(action, outcome)).getJsonObject("event");

      String category = event.getJsonArray("category").getString(0);
      assertThat(ALLOWED).containsKey(category);
      assertThat(ALLOWED.get(category)).contains(event.getJsonArray("type").getString(0));
      assertThat(event.getString("outcome")).isIn("success", "failure");
    }
  }

  @Test
  void signingInStartsAndSigningOutEnds() {
    assertThat(kind(Action.SIGN_IN, Outcome.DONE)).isEqualTo("authentication start success");
    assertThat(kind(Action.SIGN_IN, Outcome.FAILED)).isEqualTo("authentication start failure");
    assertThat(kind(Action.SIGN_OUT, Outcome.DONE)).isEqualTo("authentication end success");
    assertThat(kind(Action.SESSION_EXPIRED, Outcome.DONE)).isEqualTo("authentication end success");
    assertThat(kind(Action.MEETING_READ, Outcome.READ)).isEqualTo("database access success");
    assertThat(kind(Action.MEETING_CREATED, Outcome.DONE)).isEqualTo("database change success");
    assertThat(kind(Action.MEETING_READ, Outcome.REFUSED)).isEqualTo("api denied failure");
    assertThat(kind(Action.MEETING_READ, Outcome.FAILED)).isEqualTo("web error failure");
  }

  private static String kind(Action action, Outcome outcome) {
    EcsKind kind = EcsKind.of(new LeafMembers(bare(action, outcome)));
    return kind.category() + ' ' + kind.type() + ' ' + kind.outcome();
  }

  @Test
  void syslogMessageSaysAllAndEndsInTheLeafItself() {
    TakenLeaf leaf = refusal("A B");

    assertThat(syslog(leaf))
        .isEqualTo(
            "<108>1 2016-03-07T10:00:00.000001Z portal.example issg-portal - document.downloaded"
                + " [leaf@64000 index=\"41\" id=\"%1$s\" recordedAt=\"2016-03-07T10:00:00.500Z\""
                    .formatted(ID)
                + " at=\"2016-03-07T10:00:00.000001Z\" actor=\"subject\" actorName=\"A B\""
                + " delegation=\"TR\" function=\"DELEGATE\" action=\"document.downloaded\""
                + " outcome=\"REFUSED\" reason=\"NOT_A_MEMBER\" objectKind=\"document\""
                + " objectId=\"%1$s\" objectVersion=\"3\" body=\"CTF\" distribution=\"LIMITED\""
                    .formatted(ID)
                + " range=\"bytes=0-99\" address=\"203.0.113.9\" session=\"6b3bdd676181e82d\""
                + " request=\"%s\" before=\"%s\" after=\"%s\" series=\"91eead0bc5a677d1\""
                    .formatted(OTHER, "11".repeat(32), "22".repeat(32))
                + " interval=\"26\" leafHash=\"%s\" nodeKey=\"338d87bf\" signature=\"%s\"] "
                    .formatted(HASH, SIGNATURE)
                + "\uFEFF"
                + leaf.leaf()
                + "\n");
  }

  @Test
  void syslogMessageEscapesWhatEndsAValueAndDropsWhatSteersATerminal() {
    String line = syslog(refusal("a\"b\\c]d\ne\rf\u0000g\u001Bh\u007Fi\u0085j\u2028k"));

    assertThat(line).contains(" actorName=\"a\\\"b\\\\c\\]d e f g h i j k\" ");
    assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void syslogSaysTheWholeActionHoweverLongItIs(Action action) {
    String line = syslog(bare(action, Outcome.DONE));

    assertThat(line).contains(" action=\"" + action.stored() + "\" ");
    assertThat(line.split(" ")[5]).hasSizeBetween(1, 32);
  }

  @Test
  void syslogSeverityFollowsTheOutcome() {
    assertThat(syslog(bare(Action.SIGN_IN, Outcome.DONE))).startsWith("<109>1 ");
    assertThat(syslog(bare(Action.MEETING_READ, Outcome.READ))).startsWith("<110>1 ");
    assertThat(syslog(bare(Action.MEETING_READ, Outcome.FAILED))).startsWith("<108>1 ");
  }

  @Test
  void syslogIsSentInTheNameOfTheSettingOrTheMachineAndOfNoOther() {
    assertThat(new SyslogSource(Optional.of("a host"), "32473").host()).isEqualTo("-");
    assertThat(new SyslogSource(Optional.empty(), "32473").host()).matches("[!-~]{1,255}");
    assertThatThrownBy(() -> new SyslogSource(Optional.of("h"), "x] y"))
        .hasMessageContaining("portal.syslog.enterprise");
  }

  /** Whoever has all rights in the database can spoil a leaf that was signed. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"outcome\":", "", "[]", "{}", "{\"outcome\":\"GONE\",\"actor\":7}"})
  void leafWhoseBytesWereSpoiltKeepsItsPlace(String leaf) {
    JsonObject event = ecs(spoilt(leaf)).getJsonObject("event");

    assertThat(event.getJsonNumber("sequence").longValueExact()).isEqualTo(41);
    assertThat(event.getString("outcome")).isEqualTo("unknown");
    assertThat(ALLOWED.get(event.getJsonArray("category").getString(0)))
        .contains(event.getJsonArray("type").getString(0));
    assertThat(new CsvFormat().lines(List.of(spoilt(leaf)))).startsWith("41," + ID);
    assertThat(syslog(spoilt(leaf))).startsWith("<108>1 2016-03-07T10:00:00.500Z ");
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
