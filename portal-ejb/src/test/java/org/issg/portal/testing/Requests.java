package org.issg.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Lets people act through the container: every act is one HTTP request with its own login. */
final class Requests {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI address;
  private UUID last;

  Requests(String application) {
    this.address = URI.create(application + ActServlet.PATH);
  }

  /** Runs the work as the person; what a service throws comes out as it was thrown. */
  <T> T run(Person person, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Act act = Act.of(person, task);
    send(act);
    last = act.request();
    return result(task);
  }

  /** The number of the last request. */
  UUID last() {
    return last;
  }

  private void send(Act act) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header(Act.HEADER, act.id())
            .POST(BodyPublishers.noBody())
            .build();
    try {
      int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("The act was answered with status " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
