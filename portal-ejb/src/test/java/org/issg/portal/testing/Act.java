package org.issg.portal.testing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;

/** Something that a person does in a request of its own, waiting for that request to come in. */
final class Act {

  static final String HEADER = "Act";

  private static final Map<String, Act> WAITING = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final Person person;
  private final FutureTask<?> work;
  private UUID request;

  private Act(Person person, FutureTask<?> work) {
    this.person = person;
    this.work = work;
  }

  static Act of(Person person, FutureTask<?> work) {
    Act act = new Act(person, work);
    WAITING.put(act.id, act);
    return act;
  }

  /** The act that this request carries, if it carries one. */
  static Optional<Act> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER)).map(WAITING::get);
  }

  void run(UUID request) {
    this.request = request;
    WAITING.remove(id);
    work.run();
  }

  String id() {
    return id;
  }

  Person person() {
    return person;
  }

  /** The number of the request in which it ran. */
  UUID request() {
    return request;
  }
}
