package org.issg.portal.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.issg.portal.ledger.StrictUtf8;

/** Answers POST /add-checkpoint. */
final class WitnessServer implements AutoCloseable {

  private static final String PATH = "/add-checkpoint";
  private static final int LONGEST_BODY = 1 << 16;
  private static final int THREADS = 2;

  private final HttpServer server;
  private final Witness witness;

  WitnessServer(InetSocketAddress address, Witness witness) throws IOException {
    this.witness = witness;
    this.server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.createContext(PATH, this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      return Answer.refusal(404, "There is nothing here");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.refusal(405, "Checkpoints come by POST");
    }
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(LONGEST_BODY + 1);
      return body.length > LONGEST_BODY
          ? Answer.refusal(413, "The request is too long")
          : witness.answer(StrictUtf8.decode(body));
    } catch (IllegalArgumentException e) {
      return Answer.refusal(400, "The request is not UTF-8");
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
