package org.issg.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What services send, in a file of the benchmark that a test compares, or writes anew. */
public final class StatementsFile {

  private static final String WRITE = "portal.docs.write";

  private final String head;

  /** Who sends what under a name; often all send the same. */
  private final Map<String, Map<String, String>> sent = new LinkedHashMap<>();

  /**
   * @param head first line of the file, which says what it holds
   */
  public StatementsFile(String head) {
    this.head = head;
  }

  /** Adds what somebody sends under a name. */
  public void add(String name, String who, String sql) {
    sent.computeIfAbsent(name, any -> new LinkedHashMap<>())
        .merge(sql, who, (others, one) -> others + " " + one);
  }

  /** Asks that the file of that name holds exactly this. */
  public void require(String name) throws IOException {
    StringBuilder text = new StringBuilder(head).append('\n');
    sent.forEach(
        (title, statements) ->
            statements.forEach(
                (sql, who) -> text.append("\n-- " + title + " | " + who + "\n" + sql + ";\n")));
    Path path =
        Path.of(
            System.getProperty("portal.docs"), "../portal-launcher/src/main/resources/bench", name);
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(path, text);
    }
    assertThat(Files.readString(path)).as("-D%s=true writes it anew", WRITE).isEqualTo("" + text);
  }
}
