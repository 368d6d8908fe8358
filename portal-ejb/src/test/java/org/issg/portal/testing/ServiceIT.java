package org.issg.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.issg.portal.access.service.AccessRefused;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that runs beside the services in Payara, on the demonstration data. */
@ArquillianTest
public abstract class ServiceIT {

  @Inject private HttpServletRequest request;
  private Requests requests;

  @Deployment
  public static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void comeIn() {
    requests =
        new Requests("http://localhost:" + request.getLocalPort() + request.getContextPath());
  }

  /** Everything that a test makes bears the mark of the samples, and goes with the test. */
  @AfterEach
  void tidyUp() {
    Database.removeSamples();
  }

  /** Does something as that person, in one request. */
  protected final <T> T as(Person person, Callable<T> act) {
    return requests.run(person, act);
  }

  /** Does something as that person, in one request. */
  protected final void as(Person person, Runnable act) {
    requests.run(person, Executors.callable(act));
  }

  /** How often statements go to the database when that person does something. */
  protected final long statements(Person person, Callable<?> act) {
    return as(
        person,
        () -> {
          try (RecordedStatements recorded = new RecordedStatements()) {
            act.call();
            return recorded.times();
          }
        });
  }

  /** The refusal that must meet somebody who tries that. */
  protected final AccessRefused refused(Person person, Runnable act) {
    AccessRefused refusal = catchThrowableOfType(AccessRefused.class, () -> as(person, act));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal;
  }

  /** The leaves of the last request, in the order of their ids. */
  protected final List<Leaf> leaves() {
    return Leaf.ofRequest(requests.last());
  }

  /** The one leaf that the last request left about a record of that kind. */
  protected final Leaf leafAbout(String kind) {
    List<Leaf> leaves = leaves().stream().filter(each -> kind.equals(each.objectKind())).toList();
    assertThat(leaves).as("leaves of the last request about a " + kind).hasSize(1);
    return leaves.get(0);
  }

  /** The one leaf that the last request left. */
  protected final Leaf leaf() {
    List<Leaf> leaves = leaves();
    assertThat(leaves).as("leaves of the last request").hasSize(1);
    return leaves.get(0);
  }
}
