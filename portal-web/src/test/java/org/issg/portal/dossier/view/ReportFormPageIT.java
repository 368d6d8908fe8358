package org.issg.portal.dossier.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Geolocation;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.issg.portal.journey.Incidents;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of a report says what is wrong where it is wrong, and loses nothing. */
@Journey
class ReportFormPageIT {

  @TempDir Path folder;

  @Test
  void wrongInputIsSaidAtItsField(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var incidents = new Incidents(delegate);
    delegate.open(Incidents.FORM);
    incidents.fill(Names.unique("Report with faults"), "SY02", "2016-03-07");

    incidents.field("time").fill("");
    incidents.field("file").click();
    assertThat(incidents.error("time")).containsText("Give the time of day");
    assertThat(incidents.field("time")).isFocused();

    incidents.field("precision").selectOption("DAY");
    assertThat(incidents.field("time")).isHidden();
    incidents.field("killedLow").fill("5");
    incidents.field("killedHigh").fill("3");
    incidents.field("file").click();
    assertThat(incidents.error("killedHigh")).hasText("This is less than the lower number.");

    incidents.field("killedHigh").fill("many");
    incidents.field("file").click();
    assertThat(incidents.error("killedHigh")).hasText("Give a whole number.");

    incidents.field("killedHigh").fill("7");
    incidents.field("occurredAt").fill("2099-03-07");
    incidents.field("file").click();
    assertThat(incidents.error("occurredAt")).containsText("This lies in the future.");
    assertThat(incidents.field("governorate")).hasValue("SY02");
  }

  @Test
  void everythingTypedAndTheFilesSurviveALostSession(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_FR, Look.PHONE);
    var incidents = new Incidents(delegate);
    var text = Names.unique("Typed before the session was lost");
    delegate.open(Incidents.FORM);
    incidents.fill(text, "SY09", "2016-03-07");
    delegate.page().locator("[id='form:alleged']").getByLabel("Unknown").check();
    incidents.send(
        Incidents.photograph(folder.resolve("one.png"), Color.RED),
        Incidents.photograph(folder.resolve("two.png"), Color.GREEN));
    delegate.page().locator("[data-field=note]").last().fill("Seen from the bridge");

    loseCookie(delegate);
    incidents.field("file").click();
    delegate.link("Sign in again").click();

    assertThat(delegate.page().getByText("has been put back")).isVisible();
    assertThat(incidents.field("text")).hasValue(text);
    assertThat(delegate.page().locator("[id='form:alleged']").getByLabel("Unknown")).isChecked();
    assertThat(delegate.page().locator(".file-row[data-state=received]")).hasCount(2);
    assertThat(delegate.page().locator("[data-field=note]").last())
        .hasValue("Seen from the bridge");
    var report = incidents.file();
    assertThat(
            visitors
                .database()
                .texts("select note from evidence_item where report_id = ? order by note", report))
        .containsExactly("Seen from the bridge", null);
    delegate.open(Incidents.FORM);
    assertThat(incidents.field("text")).hasValue("");
    assertThat(delegate.page().locator(".file-row")).hasCount(0);
  }

  private static void loseCookie(Visit visit) {
    visit
        .context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("PORTAL_.*")));
  }

  @Test
  void fileThatIsNotTakenSaysWhyAndTheOthersGoOn(Visitors visitors) throws IOException {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR).expecting("415");
    var script = Files.writeString(folder.resolve("page.png"), "<html><script>1");
    var photograph = Incidents.photograph(folder.resolve("view.png"), Color.GRAY);
    delegate.open(Incidents.FORM);

    delegate
        .page()
        .locator(".files input[type=file]")
        .setInputFiles(new Path[] {script, photograph});

    assertThat(delegate.page().locator(".file-row[data-state=failed] .file-message"))
        .containsText("This kind of file is not accepted.");
    assertThat(delegate.page().locator(".file-row[data-state=received]")).hasCount(1);
    delegate.button("Remove page.png").click();
    assertThat(delegate.page().locator(".file-row")).hasCount(1);
  }

  @Test
  void theDeviceGivesItsPosition(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR, Look.PHONE);
    var incidents = new Incidents(delegate);
    delegate.context().grantPermissions(List.of("geolocation"));
    delegate.context().setGeolocation(new Geolocation(36.2021, 37.1343));
    delegate.open(Incidents.FORM);

    delegate.button("Use my position").click();

    assertThat(incidents.field("latitude")).hasValue("36.20210");
    assertThat(incidents.field("longitude")).hasValue("37.13430");
  }

  @Test
  void theSecretariatNotesChannelAndGrading(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF_2);
    var incidents = new Incidents(secretary);
    secretary.open(Incidents.FORM);
    incidents.fill(Names.unique("Told by telephone"), "SY04", "2016-03-07");
    incidents.field("channel").selectOption("HOTLINE");
    incidents.field("sourceReliability").selectOption("B");
    incidents.field("informationCredibility").selectOption("2");

    incidents.file();

    assertThat(secretary.page().locator(".lead")).containsText("Hotline");
    assertThat(secretary.page().locator(".lead .grading")).hasText("B2");
  }

  @Test
  void whoeverSitsInNoTaskForceIsToldSo(Visitors visitors) {
    var delegate = visitors.as(Person.ISSG_DELEGATE_CN);

    delegate.open(Incidents.FORM);

    assertThat(delegate.page().locator(".empty-title")).hasText("You sit in no task force");
    assertThat(delegate.page().locator("form.form")).hasCount(0);
  }
}
