package org.issg.portal.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.issg.portal.launcher.Portal;
import org.issg.portal.launcher.TestServices;

/** One portal and one browser, shared by every journey of the run. */
final class RunningPortal implements AutoCloseable {

  static final Path WAR = Path.of("target", "portal.war");
  static final Path LOGS = Path.of("target", "portal-logs");

  private static final double PATIENCE_MILLIS = 15_000;

  private final TestServices services;
  private final Portal portal;
  private final Playwright playwright;
  private final Browser browser;
  private final Database database;
  private final Map<Person, String> signedIn = new EnumMap<>(Person.class);

  private RunningPortal(TestServices services, Portal portal, Playwright playwright) {
    this.services = services;
    this.portal = portal;
    this.playwright = playwright;
    this.database = new Database(services);
    var program = Path.of(System.getProperty("portal.test.browser", "/usr/bin/chromium"));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true));
  }

  static RunningPortal start() {
    var services = TestServices.current();
    var portal = Portal.start(WAR, services, LOGS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    return new RunningPortal(services, portal, Playwright.create(options));
  }

  TestServices services() {
    return services;
  }

  String address() {
    return portal.address();
  }

  Database database() {
    return database;
  }

  Path log() {
    return portal.log();
  }

  Browser browser() {
    return browser;
  }

  /** Cookies of a person who signed in once during this run. */
  String signedIn(Person person) {
    var known = signedIn.get(person);
    if (known != null) {
      return known;
    }
    try (var visit = new Visit(this, address(), browser.newContext(Visit.options()))) {
      visit.open("/me.xhtml");
      visit.signIn(person);
      signedIn.put(person, visit.context().storageState());
    }
    return signedIn.get(person);
  }

  /** Sends sign-ins back to this portal after another one had asked for them. */
  void reclaimSignIns() {
    services.keycloakAdmin().pointPortalAt(address(), services.clientSecret());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    portal.close();
  }
}
