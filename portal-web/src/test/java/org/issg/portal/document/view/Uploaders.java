package org.issg.portal.document.view;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.issg.portal.journey.Visit;

/** Clients that send one small file after the other, and note which of them were acknowledged. */
final class Uploaders implements AutoCloseable {

  private static final int COUNT = 4;
  private static final int CREATED = 201;
  private static final byte[] FILE = "%PDF-1.7\nsmall\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest request;
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * @param visit that has a page of documents open
   * @param name of each file
   */
  Uploaders(Visit visit, String name) {
    this.request =
        HttpRequest.newBuilder(URI.create(visit.address() + "/upload"))
            .header("Cookie", visit.cookies())
            .header("Accept", "application/json")
            .header("X-Portal-Token", visit.page().locator(".upload").getAttribute("data-token"))
            .header("X-File-Name", name)
            .PUT(BodyPublishers.ofByteArray(FILE))
            .build();
    for (var i = 0; i < COUNT; i++) {
      threads.add(new Thread(this::goOn, "uploader " + i));
    }
  }

  Uploaders begin() {
    threads.forEach(Thread::start);
    return this;
  }

  private void goOn() {
    try {
      while (!stopped) {
        var answer = client.send(request, BodyHandlers.ofString());
        var id = ID.matcher(answer.body());
        if (answer.statusCode() == CREATED && id.find()) {
          acknowledged.add(UUID.fromString(id.group(1)));
        }
      }
    } catch (IOException killed) {
      stopped = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Set<UUID> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  /** Waits until the last answer has come, or cannot come any more. */
  Set<UUID> end() {
    stopped = true;
    for (var each : threads) {
      try {
        each.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return acknowledged();
  }

  @Override
  public void close() {
    end();
  }
}
