package org.issg.portal.journey;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.issg.portal.launcher.Portal;
import org.issg.portal.launcher.TestServices;

/** Who visits the portal during one test; all leave at its end. */
public final class Visitors {

  private final RunningPortal portal;
  private final Deque<Visit> visits = new ArrayDeque<>();

  Visitors(RunningPortal portal) {
    this.portal = portal;
  }

  /** Somebody whom the portal does not know yet. */
  public Visit stranger() {
    return stranger(portal.address(), UnaryOperator.identity());
  }

  /** The same at another copy of the portal. */
  public Visit strangerAt(Portal copy) {
    return stranger(copy.address(), UnaryOperator.identity());
  }

  /** Somebody at another copy of the portal who has the cookies of another browser. */
  public Visit strangerAt(Portal copy, String cookies) {
    return stranger(copy.address(), options -> options.setStorageState(cookies));
  }

  private Visit stranger(String address, UnaryOperator<Browser.NewContextOptions> how) {
    var context = portal.browser().newContext(how.apply(Visit.options()));
    var visit = new Visit(portal, address, context);
    visits.push(visit);
    return visit;
  }

  /** A person who is signed in already, in a browser of their own. */
  public Visit as(Person person) {
    return strangerWith(portal.signedIn(person));
  }

  /** The same with another screen, language or look. */
  public Visit as(Person person, Look look) {
    var state = portal.signedIn(person);
    var visit = stranger(portal.address(), options -> look.of(options).setStorageState(state));
    visit.read(look.language());
    return visit;
  }

  /** Somebody who has the cookies of another browser. */
  public Visit strangerWith(String cookies) {
    return stranger(portal.address(), options -> options.setStorageState(cookies));
  }

  public TestServices services() {
    return portal.services();
  }

  /** What the shared portal prints. */
  public Path log() {
    return portal.log();
  }

  public Database database() {
    return portal.database();
  }

  /** A further portal beside the shared one, which signs nobody in until it is closed. */
  public Portal anotherPortal(int port, Map<String, String> further) {
    return Portal.start(RunningPortal.WAR, services(), RunningPortal.LOGS, port, further);
  }

  /** Lets the shared portal sign people in again. */
  public void reclaimSignIns() {
    portal.reclaimSignIns();
  }

  void picture(Path folder, String name) {
    var number = 0;
    for (var visit : visits) {
      visit.picture(folder.resolve(name + "-" + number++ + ".png"));
    }
  }

  void leave() {
    visits.forEach(Visit::close);
    visits.clear();
  }

  /** Leaves, and complains of whatever went wrong unseen in the browsers. */
  void leaveInPeace() {
    var complaints = visits.stream().flatMap(visit -> visit.complaints().stream()).toList();
    leave();
    if (!complaints.isEmpty()) {
      throw new AssertionError("The browser complained: " + String.join("\n", complaints));
    }
  }
}
