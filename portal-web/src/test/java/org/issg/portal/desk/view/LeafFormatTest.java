package org.issg.portal.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.issg.portal.desk.service.Row;
import org.junit.jupiter.api.Test;

class LeafFormatTest {

  private static final UUID ID = UUID.fromString("01530000-0007-7000-8000-000000000002");

  private static Row refusal(String name) {
    return new Row(
        ID,
        Instant.parse("2016-03-07T10:00:00.000001Z"),
        "subject",
        name,
        "TR",
        "DELEGATE",
        "meeting.read",
        "REFUSED",
        "meeting",
        ID,
        3,
        "CTF",
        "NOT_A_MEMBER",
        "203.0.113.9",
        "LIMITED",
        "6b3bdd676181e82d",
        ID);
  }

  private static Row signIn() {
    return new Row(
        ID,
        Instant.parse("2016-03-07T10:00:00Z"),
        "subject",
        null,
        null,
        null,
        "access.signIn",
        "DONE",
        "member",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void tableTakesNoNameForAFormula() {
    CsvFormat csv = new CsvFormat();

    String line = csv.lines(List.of(refusal("=cmd|' /C calc'!A0")));

    assertThat(csv.head()).startsWith("id,recorded_at,actor,actor_name,");
    assertThat(line).contains(",'=cmd|' /C calc'!A0,").endsWith("\r\n");
    assertThat(line.split(",")).hasSize(csv.head().split(",").length);
  }

  @Test
  void emptyCellsStandForWhatALeafDoesNotSay() {
    String line = new CsvFormat().lines(List.of(signIn()));

    assertThat(line).contains("access.signIn,DONE,,member,,,,,,,");
  }

  @Test
  void jsonLineBearsTheNamesOfTheSchema() {
    String line = new EcsFormat().lines(List.of(refusal("A \"B\"")));

    assertThat(line).endsWith("}\n").doesNotContain("\n{");
    JsonObject object = Json.createReader(new StringReader(line)).readObject();
    assertThat(object.getString("@timestamp")).isEqualTo("2016-03-07T10:00:00.000001Z");
    assertThat(object.getJsonObject("event").getString("outcome")).isEqualTo("failure");
    assertThat(object.getJsonObject("event").getString("reason")).isEqualTo("NOT_A_MEMBER");
    assertThat(object.getJsonObject("event").getJsonArray("type").getString(0)).isEqualTo("denied");
    assertThat(object.getJsonObject("user").getString("full_name")).isEqualTo("A \"B\"");
    assertThat(object.getJsonObject("source").getString("ip")).isEqualTo("203.0.113.9");
    assertThat(object.getJsonObject("labels").getString("object_id")).isEqualTo(ID.toString());
  }

  @Test
  void jsonLineLeavesOutWhatALeafDoesNotSay() {
    String line = new EcsFormat().lines(List.of(signIn()));

    JsonObject object = Json.createReader(new StringReader(line)).readObject();
    assertThat(object).doesNotContainKeys("source", "organization");
    assertThat(object.getJsonObject("event").getJsonArray("category").getString(0))
        .isEqualTo("authentication");
    assertThat(object.getJsonObject("event").getString("outcome")).isEqualTo("success");
  }

  @Test
  void syslogMessageEscapesWhatEndsAValue() {
    String line = new SyslogFormat("portal.example").lines(List.of(refusal("a\"b\\c]d\ne")));

    assertThat(line)
        .startsWith(
            "<108>1 2016-03-07T10:00:00.000001Z portal.example issg-portal - meeting.read"
                + " [leaf@32473 id=\""
                + ID
                + "\" outcome=\"REFUSED\"")
        .contains(" actorName=\"a\\\"b\\\\c\\]d e\" ")
        .endsWith("\"]\n");
    assertThat(line.lines()).hasSize(1);
  }

  @Test
  void syslogSeverityFollowsTheOutcome() {
    assertThat(new SyslogFormat("h").lines(List.of(signIn()))).startsWith("<109>1 ");
  }
}
