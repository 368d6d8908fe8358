package org.issg.portal.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One browser with cookies of its own; it notes every error that its pages did not expect. */
public final class Visit implements AutoCloseable {

  private static final int TALLEST = 3000;

  private final RunningPortal portal;
  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  Visit(RunningPortal portal, String address, BrowserContext context) {
    this.portal = portal;
    this.address = address;
    this.context = context;
    context.onConsoleMessage(this::note);
    context.onWebError(error -> complaints.add("error in a script: " + error.error()));
    context.onRequest(this::noteForeign);
    this.page = context.newPage();
  }

  static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale("en-GB")
        .setTimezoneId("Europe/Zurich")
        .setViewportSize(1440, 900);
  }

  private void note(ConsoleMessage message) {
    var ofKeycloak = message.location().startsWith(portal.services().keycloakAddress());
    if (message.type().equals("error") && !ofKeycloak) {
      complaints.add(message.text() + " at " + message.location());
    }
  }

  private void noteForeign(Request request) {
    var uri = request.url();
    if (uri.startsWith("http") && !URI.create(uri).getHost().equals("localhost")) {
      complaints.add("request to a foreign host: " + uri);
    }
  }

  /** From now on, an error with these words in the browser's console is part of the test. */
  public Visit expecting(String words) {
    expected.add(words);
    return this;
  }

  List<String> complaints() {
    return complaints.stream().filter(text -> expected.stream().noneMatch(text::contains)).toList();
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /** Where this visit's portal answers, without a slash at the end. */
  public String address() {
    return address;
  }

  /** Notes the language as a choice that was made in this browser before. */
  void read(String language) {
    context.addCookies(List.of(new Cookie("portal_language", language).setUrl(address)));
  }

  /** Goes to a page of the portal. */
  public Response open(String path) {
    return page.navigate(address + path);
  }

  /** Asks for something of the portal beside the page, with the browser's cookies. */
  public APIResponse get(String path) {
    return context.request().get(address + path);
  }

  public APIResponse get(String path, RequestOptions options) {
    return context.request().get(address + path, options);
  }

  /** Fills Keycloak's form and waits until it has led back to the portal. */
  public void signIn(Person person) {
    typeCredentials(person.account(), Person.PASSWORD);
    page.waitForURL(url -> url.startsWith(address) && !url.contains("/login/callback"));
  }

  /** Proves anew who one is: Keycloak knows the name still, and asks for the password alone. */
  public void signInAgain() {
    page.locator("#password").fill(Person.PASSWORD);
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(address) && !url.contains("/login/callback"));
  }

  public void typeCredentials(String account, String password) {
    page.locator("#username").fill(account);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Locator heading() {
    return page.locator("h1");
  }

  /** The cookies for the portal, as a request's header has them. */
  public String cookies() {
    return context.cookies(address).stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  /** What a page's address carries under that name. */
  public String parameter(String name) {
    for (var pair : URI.create(page.url()).getRawQuery().split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new AssertionError("No " + name + " in " + page.url());
  }

  /** Keeps a picture of the page, of a very long one its beginning. */
  public void picture(Path file) {
    var box = page.locator("html").boundingBox();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setFullPage(true)
            .setClip(0, 0, box.width, Math.min(box.height, TALLEST)));
  }

  @Override
  public void close() {
    context.close();
  }
}
