package org.issg.portal.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.issg.portal.ledger.LeafHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that collects logs fetches them by index, in each form, and reads what it got. */
@Journey
class ExportJourneyIT {

  private static final int FEW = 20;

  /** RFC 5424, section 6: header, structured data, and a message in UTF-8 behind its mark. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "<1(?:08|09|10)>1 \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{1,6}Z ([!-~]{1,255}) issg-portal - "
              + "[!-~]{1,32} \\[leaf@32473((?: [!-<>-~&&[^\\]\"]]{1,32}=\"(?:[^\"\\\\\\]]|\\\\[\"\\\\\\]])*\")+)\\]"
              + " \uFEFF(\\{.*\\})");

  private Visitors visitors;
  private Visit auditor;
  private long after;

  @BeforeEach
  void readSomething(Visitors visitors) {
    this.visitors = visitors;
    for (var i = 0; i < FEW; i++) {
      visitors.as(Person.CTF_DELEGATE_TR).get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    }
    auditor = visitors.as(Person.AUDITOR);
    after = size() - FEW;
  }

  private long size() {
    return visitors.database().count("select max(size) from audit_checkpoint");
  }

  private APIResponse taken(String form, long behind) {
    var answer =
        auditor.get(
            "/desk/leaves?form=%s&after=%d".formatted(form, behind),
            RequestOptions.create().setHeader("X-Forwarded-Host", "evil.example"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-disposition"))
        .contains("audit-log-%d-%d.".formatted(behind + 1, last(answer) + 1));
    return answer;
  }

  private static long last(APIResponse answer) {
    return Long.parseLong(answer.headers().get("portal-last-index"));
  }

  private static String body(APIResponse answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private List<Long> indexes(APIResponse answer) {
    return LongStream.rangeClosed(after + 1, last(answer)).boxed().toList();
  }

  @Test
  void tableIsReadByItsColumns() {
    var answer = taken("csv", after);

    assertThat(answer.headers().get("content-type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(body(answer)).startsWith("\uFEFFindex,id,recorded_at,at,");
    var rows = CsvReader.builder().ofNamedCsvRecord(body(answer).substring(1)).stream().toList();
    assertThat(rows)
        .extracting(row -> Long.valueOf(row.getField("index")))
        .containsExactlyElementsOf(indexes(answer));
    assertThat(rows)
        .anySatisfy(
            row -> {
              assertThat(row.getField("action")).isEqualTo("meeting.read");
              assertThat(row.getField("actor")).isEqualTo(Person.CTF_DELEGATE_TR.subject());
              assertThat(row.getField("shown").split(" ")).hasSizeGreaterThan(1);
              assertThat(row.getField("signature")).hasSize(128);
            });
  }

  @Test
  void eachLineIsAnEventWithTheLeafThatItsHashIsOf() {
    var answer = taken("jsonl", after);

    assertThat(answer.headers().get("content-type")).isEqualTo("application/jsonl;charset=UTF-8");
    var events =
        body(answer)
            .lines()
            .map(ExportJourneyIT::json)
            .map(each -> each.getJsonObject("event"))
            .toList();
    assertThat(events)
        .extracting(event -> event.getJsonNumber("sequence").longValueExact())
        .containsExactlyElementsOf(indexes(answer));
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(event.getString("hash")).isEqualTo(hash(event.getString("original"))));
  }

  private static String hash(String leaf) {
    return HexFormat.of().formatHex(LeafHash.of(leaf.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonObject json(String line) {
    return Json.createReader(new StringReader(line)).readObject();
  }

  @Test
  void eachLineIsASyslogMessageWithTheLeafBehindIt() {
    var answer = taken("syslog", after);

    assertThat(answer.headers().get("content-type")).isEqualTo("text/plain;charset=UTF-8");
    var lines = body(answer).lines().toList();
    assertThat(lines).hasSameSizeAs(indexes(answer));
    assertThat(lines)
        .allSatisfy(
            line -> {
              var message = MESSAGE.matcher(line);
              assertThat(message.matches()).as(line).isTrue();
              assertThat(message.group(1)).isNotEqualTo("evil.example");
              assertThat(message.group(2)).contains(" leafHash=\"" + hash(message.group(3)) + "\"");
              assertThat(message.group(2))
                  .contains(" action=\"" + json(message.group(3)).getString("action") + "\"");
            });
  }

  @Test
  void nextExportBeginsWhereThisOneEnded() {
    var first = taken("jsonl", after);
    visitors.as(Person.CTF_DELEGATE_TR).get("/me.xhtml");
    visitors
        .database()
        .await(
            1,
            "select count(*) from (select from audit_checkpoint where size > ? + 1 limit 1) c",
            last(first));

    var link = first.headers().get("link");
    assertThat(link)
        .isEqualTo("</desk/leaves?form=jsonl&after=%d>; rel=\"next\"".formatted(last(first)));
    var second = auditor.get(link.substring(1, link.indexOf('>')));

    var sequence = json(body(second).lines().findFirst().orElseThrow()).getJsonObject("event");
    assertThat(sequence.getJsonNumber("sequence").longValueExact()).isEqualTo(last(first) + 1);
    assertThat(last(second)).isGreaterThan(last(first));
  }

  @Test
  void indexThatTheLogHasNotReachedIsNone() {
    for (var wrong : List.of("x", "-2", "1e9", String.valueOf(Long.MAX_VALUE))) {
      assertThat(auditor.get("/desk/leaves?form=csv&after=" + wrong).status())
          .as(wrong)
          .isEqualTo(404);
    }
  }
}
