package org.issg.portal.position.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.journey.Accessibility;
import org.issg.portal.journey.Drafting;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper goes from its delegation through the secretariat to its readers. */
@Journey
class PaperJourneyIT {

  private static final String ARABIC = "بشأن وقف إطلاق النار";

  @TempDir Path folder;

  @Test
  void paperInTwoLanguagesIsReadAtItsAgendaItem(Visitors visitors) {
    var title = Names.unique("On the truce");
    var author = visitors.as(Person.CTF_DELEGATE_FR);
    var paper = draftsOnTheFirstItem(author, title);
    stranger(visitors, Person.CTF_DELEGATE_TR, paper);
    stranger(visitors, Person.SECRETARIAT_ISSG, paper);

    var colleague = visitors.as(Person.HTF_DELEGATE_FR);
    var hers = new Drafting(colleague);
    hers.edit(paper);
    hers.write("en", title, "Words of both.", "And a second paragraph.");
    hers.save();
    hers.decide("Submit");
    assertThat(hers.state()).hasText("Submitted");
    stranger(visitors, Person.CTF_DELEGATE_TR, paper);

    var symbol = Names.paperSymbol();
    new Drafting(visitors.as(Person.SECRETARIAT_ISSG)).circulate(paper, symbol);
    readsAtTheItem(visitors.as(Person.CTF_DELEGATE_TR), title, symbol);
    readsInArabicOnAPhone(visitors, paper);
  }

  private static UUID draftsOnTheFirstItem(Visit author, String title) {
    var drafting = new Drafting(author);
    author.open("/meeting/view.xhtml?id=" + Samples.ISSG_MEETING);
    author.page().locator(".agenda > li").first().getByText("File a paper on this item").click();
    assertThat(drafting.field("body")).hasValue("ISSG");
    assertThat(drafting.field("about")).not().hasValue("");
    drafting.field("track").selectOption("POLITICAL_PROCESS");
    drafting.write("en", title, "Words of one.");
    drafting.write("ar", ARABIC, "نقترح ما يلي.");
    var paper = drafting.save();
    assertThat(drafting.state()).hasText("Draft");
    assertThat(drafting.article()).hasText("Words of one.");
    return paper;
  }

  private static void stranger(Visitors visitors, Person person, UUID paper) {
    var since = visitors.database().now();
    var stranger = visitors.as(person).expecting("404");
    assertThat(stranger.open("/position/view.xhtml?id=" + paper).status()).isEqualTo(404);
    assertThat(stranger.heading()).hasText("There is nothing here for you");
    assertThat(visitors.database().refusals(person, paper, since))
        .containsExactly("position.read DRAFT_OF_OTHERS");
  }

  private static void readsAtTheItem(Visit reader, String title, String symbol) {
    reader.open("/meeting/view.xhtml?id=" + Samples.ISSG_MEETING);
    var entry =
        reader
            .page()
            .locator(".agenda > li")
            .first()
            .locator(".papers li")
            .filter(new Locator.FilterOptions().setHasText(title));
    assertThat(entry).containsText(symbol);
    assertThat(entry).containsText("France");
    entry.getByText(title).click();
    assertThat(reader.heading()).hasText(title);
    assertThat(reader.page().locator("article.paper p"))
        .hasText(new String[] {"Words of both.", "And a second paragraph."});
    assertThat(reader.page().locator(".marking")).containsText(symbol);
    assertThat(reader.page().locator(".timeline li")).hasCount(1);
    assertThat(new Accessibility().violations(reader.page())).isEmpty();
    reader.link("العربية").click();
    assertThat(reader.heading()).hasText(ARABIC);
    assertThat(reader.page().locator("article.paper")).hasAttribute("dir", "rtl");
  }

  private static void readsInArabicOnAPhone(Visitors visitors, UUID paper) {
    var reader = visitors.as(Person.HTF_DELEGATE_DE, Look.PHONE_ARABIC);
    reader.open("/position/view.xhtml?id=" + paper);
    assertThat(reader.heading()).hasText(ARABIC);
    assertThat(reader.page().locator(".heading .state")).hasText("معمَّمة");
    assertThat(Layout.sidewaysScroll(reader.page())).isZero();
    assertThat(Layout.beyondTheScreen(reader.page())).isEmpty();
    assertThat(new Accessibility().violations(reader.page())).isEmpty();
  }

  @Test
  void paperForNamedDelegationsIsReadByThemAlone(Visitors visitors) {
    var author = new Drafting(visitors.as(Person.CTF_DELEGATE_SA));
    var paper = author.draft(Names.unique("For some"), "In confidence.");
    author.submit(paper);
    var secretary = visitors.as(Person.SECRETARIAT_ISSG);
    var desk = new Drafting(secretary);
    desk.read(paper);
    secretary.button("Circulate").click();
    assertThat(secretary.page().locator(".field-error"))
        .hasText("Give the symbol under which the paper is circulated.");

    desk.field("symbol").fill(Names.paperSymbol());
    secretary.page().getByLabel("The delegations named below only").check();
    secretary.page().getByLabel("Türkiye").check();
    secretary.button("Circulate").click();

    assertThat(desk.state()).hasText("Circulated");
    assertThat(secretary.page().locator(".names li")).hasText("Türkiye");
    var named = new Drafting(visitors.as(Person.CTF_DELEGATE_TR));
    named.read(paper);
    assertThat(named.article()).hasText("In confidence.");
    var other = visitors.as(Person.CTF_DELEGATE_FR).expecting("404");
    assertThat(other.open("/position/view.xhtml?id=" + paper).status()).isEqualTo(404);
  }

  @Test
  void refusedPaperIsRevisedAndWithdrawn(Visitors visitors) {
    var title = Names.unique("Refused");
    var delegate = visitors.as(Person.CTF_DELEGATE_IR);
    var author = new Drafting(delegate);
    var paper = author.draft(title, "First words.");
    author.submit(paper);
    assertThat(delegate.link("Edit")).hasCount(0);
    refuse(visitors.as(Person.SECRETARIAT_ISSG), paper, "The annex is missing.");

    author.read(paper);
    assertThat(delegate.page().locator(".notice.refused")).containsText("The annex is missing.");
    delegate.button("Revise").click();
    assertThat(author.title("en")).hasValue(title);
    author.write("en", title, "Better words.");
    author.save();
    author.decide("Withdraw");

    assertThat(author.state()).hasText("Withdrawn");
    assertThat(delegate.page().locator(".timeline li"))
        .hasText(
            new Pattern[] {
              Pattern.compile("Drafted"),
              Pattern.compile("Submitted to the secretariat"),
              Pattern.compile("Refused: The annex is missing\\."),
              Pattern.compile("Taken up again"),
              Pattern.compile("Withdrawn")
            });
  }

  private static void refuse(Visit secretary, UUID paper, String reason) {
    var desk = new Drafting(secretary);
    desk.read(paper);
    secretary.page().getByText("Refuse this paper instead").click();
    secretary.button("Refuse").click();
    assertThat(secretary.page().locator(".field-error"))
        .hasText("Say why the paper is not circulated.");
    desk.field("reason").fill(reason);
    secretary.button("Refuse").click();
    assertThat(desk.state()).hasText("Refused");
    assertThat(secretary.page().getByRole(AriaRole.LINK).getByText("Edit")).hasCount(0);
  }

  @Test
  void documentIsReadInPlaceAndDownloaded(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var author = new Drafting(delegate);
    author.begin("CTF");
    author.title("en").fill(Names.unique("As a document"));
    var file = Samples.copy("ctf-bulletin-en.pdf", folder.resolve("position.pdf"));
    author.in("en").locator("input[type=file]").setInputFiles(file);
    assertThat(author.in("en").locator(".upload-message")).containsText("has been received");

    var paper = author.save();

    assertThat(delegate.page().locator(".reader-sheet canvas").first()).isVisible();
    var download = delegate.page().waitForDownload(() -> delegate.link("Download").click());
    assertThat(download.suggestedFilename()).isEqualTo("position.pdf");
    assertThat(Samples.sha256(download.path())).isEqualTo(Samples.sha256(file));
    author.edit(paper);
    assertThat(author.in("en")).containsText("position.pdf");
    delegate.page().getByLabel("Remove this document").check();
    author.write("en", "Now a text", "In words.");
    author.save();
    assertThat(author.article()).hasText("In words.");
    assertThat(delegate.page().locator(".reader")).hasCount(0);
  }

  @Test
  void listIsFilteredByItsAddress(Visitors visitors) {
    var title = Names.unique("In the list");
    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    new Drafting(delegate).draft(title, "Words.");

    delegate.open("/position/list.xhtml?body=ISSG&state=DRAFT");
    assertThat(delegate.link(title)).isVisible();
    delegate.page().locator("#state").selectOption("CIRCULATED");
    delegate.button("Apply").click();

    assertThat(delegate.page().locator("#state")).hasValue("CIRCULATED");
    assertThat(delegate.link(title)).hasCount(0);
    assertThat(List.of(delegate.page().url().split("[?&]"))).contains("state=CIRCULATED");
    assertThat(
            visitors
                .as(Person.CTF_DELEGATE_FR)
                .expecting("404")
                .open("/position/list.xhtml?state=LOST")
                .status())
        .isEqualTo(404);
  }
}
