package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sequencer does where somebody else answers in the place of the witness. */
class StrangeWitnessIT extends CosignedLogTest {

  private final AtomicInteger asked = new AtomicInteger();
  private ServerSocket stranger;

  @BeforeEach
  void listen() throws IOException {
    stranger = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void leave() throws IOException {
    stranger.close();
  }

  @Test
  void itsAnswerIsOneLineOfTheLogWhateverItHolds() throws Exception {
    answer(words(500, "no\nALARM another tree than was signed\u2028" + "!".repeat(5000)));

    try (LedgerProcess sequencer = startSequencer()) {
      database.write(3);

      Await.until(() -> sequencer.log().contains("answers 500 to the checkpoint of 3 leaves"));
      assertThat(sequencer.log().lines())
          .filteredOn(line -> line.contains("another tree"))
          .singleElement()
          .asString()
          .contains("no ALARM another tree than was signed !")
          .hasSizeLessThan(500);
    }
  }

  @Test
  void anAnswerThatNeverEndsIsLeftAndTheNextOneHeard() throws Exception {
    answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", words(500, "here I am"));

    try (LedgerProcess sequencer = startSequencer()) {
      database.write(3);

      Await.until(() -> sequencer.log().contains("answers 500 to the checkpoint of 3 leaves"));
      assertThat(sequencer.log())
          .contains("the witness witness.test is away: ", "its answer does not end");
      assertThat(database.sequenced()).hasSize(3);
    }
  }

  private LedgerProcess startSequencer() throws Exception {
    return startSequencer(
        "sequencer.log", "--witness", "http://127.0.0.1:" + stranger.getLocalPort());
  }

  private static String words(int status, String words) {
    int length = words.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 %d Of Its Own\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, length, words);
  }

  /** Answers each connection in turn, the last answer again and again; connections stay open. */
  private void answer(String... answers) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Socket connection = stranger.accept();
                  connection.getInputStream().read();
                  int turn = Math.min(asked.getAndIncrement(), answers.length - 1);
                  connection
                      .getOutputStream()
                      .write(answers[turn].getBytes(StandardCharsets.UTF_8));
                }
              } catch (IOException closed) {
                // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
