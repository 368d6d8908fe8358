package org.issg.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;

/** What people do with reports and dossiers in the pages, as often as journeys need it. */
public final class Incidents {

  public static final String FORM = "/dossier/report.xhtml";
  public static final String REPORT = "/dossier/reportView.xhtml?id=";
  public static final String DOSSIER = "/dossier/view.xhtml?id=";

  private final Visit visit;
  private final Page page;

  public Incidents(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  /** A photograph of one colour, made for a test. */
  public static Path photograph(Path file, Color colour) {
    var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 320, 240);
    pen.dispose();
    try {
      ImageIO.write(image, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An input of the page's form by the last part of its id. */
  public Locator field(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  /** What is said to be wrong beside an input. */
  public Locator error(String id) {
    return page.locator(".field", new Page.LocatorOptions().setHas(field(id)))
        .locator(".field-error");
  }

  /** Types what a report needs, without filing it. */
  public void fill(String text, String governorate, String day) {
    field("kind").selectOption("SHELLING");
    field("text").fill(text);
    field("occurredAt").fill(day);
    field("time").fill("09:30");
    field("governorate").selectOption(governorate);
  }

  /** Chooses files and waits until the portal has all of them. */
  public void send(Path... files) {
    page.locator(".files input[type=file]").setInputFiles(files);
    assertThat(page.locator(".file-row[data-state=received]")).hasCount(files.length);
  }

  /** Files what was typed, and gives the id of the report. */
  public UUID file() {
    field("file").click();
    page.waitForURL(url -> url.contains("/dossier/reportView.xhtml"));
    return UUID.fromString(visit.parameter("id"));
  }

  /** Files a report of a shelling, without more than it needs. */
  public UUID report(String text, String governorate, String day) {
    visit.open(FORM);
    fill(text, governorate, day);
    return file();
  }

  /** Registers a waiting report as its secretariat does, and gives the id of the dossier. */
  public UUID register(UUID report, String title) {
    visit.open(REPORT + report);
    field("title").fill(title);
    field("summary").fill("A delegation reports the shelling of a street. No party is named.");
    field("register").click();
    page.waitForURL(url -> url.contains("/dossier/view.xhtml"));
    return UUID.fromString(visit.parameter("id"));
  }

  /** Asks a delegation about a dossier, as a co-chair does. */
  public void ask(UUID dossier, String delegation) {
    visit.open(DOSSIER + dossier);
    page.getByText("Ask a delegation for information").click();
    field("delegation").selectOption(delegation);
    field("question").fill("Was there fire from your positions?");
    field("ask").click();
    assertThat(page.locator(".exchange").last())
        .containsText("Was there fire from your positions?");
  }
}
