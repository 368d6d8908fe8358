package org.issg.portal.shared.view;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.issg.portal.journey.DeployedAddresses;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever address of the portal is opened, by whomever, leaves a leaf of that very request. */
@Journey
class EveryAddressIT {

  private static final Person DELEGATE = Person.CTF_DELEGATE_TR;
  private static final Person SECRETARY = Person.SECRETARIAT_CTF;
  private static final Person AUDITOR = Person.AUDITOR;
  private static final Person ADMINISTRATOR = Person.ADMINISTRATOR;
  private static final String MEETING = "?id=" + Samples.CTF_MEETING;
  private static final String BAD = "?id=7";
  private static final UUID ALERT = UUID.fromString("01530000-0021-7000-8000-000000000999");
  private static final UUID LIST = UUID.fromString("01530000-0022-7000-8000-000000000999");

  /**
   * An address with what a suitable person asks of it.
   *
   * @param asked what stands behind the address for a record that this person may read
   * @param malformed the same with nonsense, or null where nothing can be malformed
   * @param refused somebody without the role, or null where everybody may
   */
  private record Address(
      String path, Person reader, String asked, String malformed, Person refused) {

    String open() {
      return path.replace("*", "") + asked;
    }

    String spoilt() {
      return path.replace("*", "") + malformed;
    }
  }

  private static final List<Address> ADDRESSES =
      List.of(
          new Address("/index.xhtml", DELEGATE, "", null, null),
          new Address("/me.xhtml", DELEGATE, "", null, null),
          new Address("/sessions.xhtml", DELEGATE, "", null, null),
          new Address("/welcome.xhtml", DELEGATE, "", null, null),
          new Address("/language", DELEGATE, "?to=en", null, null),
          new Address("/home/search.xhtml", DELEGATE, "?q=information", null, AUDITOR),
          new Address("/meeting/list.xhtml", DELEGATE, "", null, AUDITOR),
          new Address("/meeting/view.xhtml", DELEGATE, MEETING, BAD, AUDITOR),
          new Address("/meeting/edit.xhtml", SECRETARY, MEETING, BAD, DELEGATE),
          new Address("/meeting/agenda.xhtml", SECRETARY, MEETING, BAD, DELEGATE),
          new Address("/meeting/documents.xhtml", SECRETARY, MEETING, BAD, DELEGATE),
          new Address(
              "/meeting/preview.xhtml", SECRETARY, MEETING + "&delegation=TR", BAD, DELEGATE),
          new Address(
              "/document/read.xhtml", DELEGATE, "?id=" + Samples.CTF_AGENDA_EN, BAD, AUDITOR),
          new Address("/content/*", DELEGATE, "" + Samples.CTF_AGENDA_EN, "7", AUDITOR),
          new Address("/dossier/list.xhtml", DELEGATE, "", null, AUDITOR),
          new Address("/dossier/map.xhtml", DELEGATE, "", null, AUDITOR),
          new Address("/dossier/bulletin.xhtml", DELEGATE, "", null, AUDITOR),
          new Address("/dossier/report.xhtml", DELEGATE, "", null, AUDITOR),
          new Address("/dossier/reports.xhtml", SECRETARY, "", null, AUDITOR),
          new Address("/dossier/reportView.xhtml", SECRETARY, id("000b", 1), BAD, AUDITOR),
          new Address("/dossier/view.xhtml", DELEGATE, id("000c", 1), BAD, AUDITOR),
          new Address("/evidence/*", SECRETARY, sample("000d", 1), "7", AUDITOR),
          new Address("/position/list.xhtml", DELEGATE, "", null, AUDITOR),
          new Address("/position/view.xhtml", DELEGATE, id("0010", 1), BAD, AUDITOR),
          new Address(
              "/position/edit.xhtml", Person.CTF_DELEGATE_IR, id("0010", 4), BAD, SECRETARY),
          new Address("/paper/*", DELEGATE, sample("0011", 1), "7", AUDITOR),
          new Address("/release/list.xhtml", SECRETARY, "", null, DELEGATE),
          new Address(
              "/release/changes.xhtml",
              SECRETARY,
              "?kind=meeting&id=" + Samples.CTF_MEETING,
              "?kind=meeting&id=7",
              DELEGATE),
          new Address(
              "/release/record.xhtml",
              SECRETARY,
              MEETING + "&kind=meeting",
              BAD + "&kind=meeting",
              DELEGATE),
          new Address("/mandate/list.xhtml", SECRETARY, "", null, DELEGATE),
          new Address("/mandate/give.xhtml", SECRETARY, "", null, DELEGATE),
          new Address("/mandate/import.xhtml", SECRETARY, "", null, DELEGATE),
          new Address("/mandate/delegations.xhtml", SECRETARY, "", null, DELEGATE),
          new Address("/mandate/edit.xhtml", SECRETARY, id("0003", 14), BAD, DELEGATE),
          new Address("/mandate/person.xhtml", SECRETARY, id("0002", 3), BAD, DELEGATE),
          new Address("/mandate/preview.xhtml", SECRETARY, "?id=" + LIST, BAD, DELEGATE),
          new Address("/mandate/list.csv", SECRETARY, "?id=" + LIST, BAD, DELEGATE),
          new Address("/mandate/list.csv", SECRETARY, "", null, DELEGATE),
          new Address("/mandate/accounts.xhtml", ADMINISTRATOR, "", null, SECRETARY),
          new Address("/mandate/account.xhtml", ADMINISTRATOR, id("0002", 3), BAD, SECRETARY),
          new Address("/mandate/invite.xhtml", ADMINISTRATOR, "", null, SECRETARY),
          new Address("/desk/log.xhtml", AUDITOR, "", null, DELEGATE),
          new Address("/desk/leaf.xhtml", AUDITOR, "?at=LEAF", "?at=7", DELEGATE),
          new Address(
              "/desk/record.xhtml", AUDITOR, "?object=" + Samples.CTF_MEETING, null, DELEGATE),
          new Address("/desk/overview.xhtml", AUDITOR, "", null, DELEGATE),
          new Address("/desk/day.xhtml", AUDITOR, "?person=ctf-delegate-tr", "?day=7", DELEGATE),
          new Address("/desk/alerts.xhtml", AUDITOR, "", null, DELEGATE),
          new Address("/desk/alert.xhtml", AUDITOR, "?id=" + ALERT, BAD, DELEGATE),
          new Address("/desk/rules.xhtml", AUDITOR, "", null, DELEGATE),
          new Address("/desk/rule.xhtml", AUDITOR, id("0020", 1), BAD, DELEGATE),
          new Address("/desk/redactions.xhtml", AUDITOR, "?state=all", "?after=x", DELEGATE),
          new Address("/desk/ledger.xhtml", AUDITOR, "", null, DELEGATE),
          new Address(
              "/desk/why.xhtml",
              AUDITOR,
              "?person=ctf-delegate-tr&record=" + Samples.CTF_MEETING,
              null,
              DELEGATE),
          new Address(
              "/desk/leaves", AUDITOR, "?form=csv&person=nobody", "?form=nonsense", DELEGATE),
          new Address("/desk/bundle", AUDITOR, "", "?since=x", DELEGATE),
          new Address("/desk/verification", AUDITOR, "", null, DELEGATE));

  /** What shows nothing of any record to whoever may open it, so leaves no leaf. */
  private static final Map<String, String> SHOWS_NOTHING =
      Map.ofEntries(
          entry("/dossier/report.xhtml", "an empty form"),
          entry("/mandate/invite.xhtml", "an empty form"),
          entry("/mandate/list.csv", "an empty list to fill in"),
          entry("/desk/verification", "how far a verification is that has its leaf"));

  /** Addresses that are not opened here, and why. */
  private static final Map<String, String> NOT_OPENED =
      Map.ofEntries(
          entry("/signed-out.xhtml", "is open to everybody and says nothing of anybody"),
          entry("/session", "says how long one's own session still stands"),
          entry("/logout", "takes a form alone; LoginJourneyIT looks for its leaf"),
          entry("/logout/backchannel", "takes Keycloak's word alone; LoginJourneyIT likewise"),
          entry("/upload", "takes files alone; uploadLeavesALeaf here"));

  private final Map<Person, Visit> visits = new EnumMap<>(Person.class);
  private Visitors visitors;

  @BeforeEach
  void lay(Visitors visitors) {
    this.visitors = visitors;
    visitors
        .database()
        .execute(
            """
            insert into alert (id, rule_id, rule_version, kind, name, threshold, span, actor, from_at,
              until_at, first_leaf, first_at, last_leaf, last_at, amount, raised_at)
            select '%s', id, 0, kind, name, threshold, span, '%s', '2016-03-07 10:00Z',
              '2016-03-07 10:30Z', '%1$s', '2016-03-07 10:00Z', '%1$s', '2016-03-07 10:30Z', 10, now()
              from alert_rule where id = '%s';
            insert into seat_list (id, owner, body, file_name, content, taken_at)
            values ('%s', '%s', 'CTF', 'walk.csv',
              E'account,function,from\\nctf-delegate-tr,DELEGATE,2016-03-07\\n', now())
            """
                .formatted(
                    ALERT, DELEGATE.subject(), sample("0020", 1), LIST, SECRETARY.subject()));
  }

  @AfterEach
  void clear() {
    visitors
        .database()
        .execute(
            "delete from alert where id = '%s'; delete from seat_list where id = '%s'"
                .formatted(ALERT, LIST));
  }

  @Test
  void everyAddressIsInTheTable() {
    var deployed = new DeployedAddresses();
    var known = new TreeSet<>(NOT_OPENED.keySet());
    ADDRESSES.forEach(address -> known.add(address.path));
    var found = new TreeSet<>(deployed.servlets());
    deployed.pages().stream().filter(page -> !page.startsWith("/error/")).forEach(found::add);

    assertThat(found).isEqualTo(known);
    assertThat(deployed.mappedByFiles()).containsExactly("*.xhtml");
    assertThat(deployed.strayFiles()).isEmpty();
  }

  @Test
  void whatIsReadLeavesALeaf() {
    var readers = new ArrayList<String>();
    for (var address : ADDRESSES) {
      var answer = get(address.reader, address.open().replace("LEAF", newestLeaf()));

      assertThat(answer.status()).as(address.open()).isIn(200, 302);
      var leaves = leaves(answer);
      var shown = address.reader.subject() + " (READ|DONE) .+";
      if (SHOWS_NOTHING.containsKey(address.open()) != leaves.isEmpty()
          || !leaves.stream().allMatch(leaf -> leaf.matches(shown))) {
        readers.add(address.open() + " left " + leaves);
      }
    }

    assertThat(readers).isEmpty();
  }

  @Test
  void whoeverIsRefusedLeavesALeaf() {
    var wrong = new ArrayList<String>();
    for (var address : ADDRESSES) {
      if (address.refused != null) {
        var answer = get(address.refused, address.open().replace("LEAF", newestLeaf()));
        judge(answer, address.open(), address.refused, wrong);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void whoMayNotAskIsRefusedWithoutAQuestionToo() {
    var wrong = new ArrayList<String>();
    for (var path :
        List.of(
            "/desk/why.xhtml",
            "/desk/why.xhtml?person=x",
            "/desk/overview.xhtml?from=2026-12-31&until=2026-01-01")) {
      judge(get(DELEGATE, path), path, DELEGATE, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void whatSomebodyWroteIntoAnAddressDoesNotStandInTheLog() {
    var delegate = visitors.as(DELEGATE);
    for (var method : List.of("TRACK", "PUT", "DELETE")) {
      for (var path : List.of("/error/Mr%20Keller", "/Mr%20Keller", "/pdfjs/Mr%20Keller")) {
        var answer =
            delegate
                .context()
                .request()
                .fetch(delegate.address() + path, RequestOptions.create().setMethod(method));

        assertThat(kinds(answer)).as(method + " " + path).containsExactly("page");
      }
    }
  }

  private List<String> kinds(APIResponse answer) {
    return visitors
        .database()
        .texts(
            "select object_kind from audit_leaf where request = ?",
            UUID.fromString(answer.headers().get("x-request-number")));
  }

  @Test
  void malformedAddressLeavesALeaf() {
    var wrong = new ArrayList<String>();
    for (var address : ADDRESSES) {
      if (address.malformed != null) {
        judge(get(address.reader, address.spoilt()), address.spoilt(), address.reader, wrong);
      }
    }

    assertThat(wrong).isEmpty();
  }

  private void judge(APIResponse answer, String path, Person person, List<String> wrong) {
    var leaves = leaves(answer);
    var isRefusal =
        leaves.stream().anyMatch(leaf -> leaf.startsWith(person.subject() + " REFUSED"));
    if (!List.of(403, 404).contains(answer.status()) || !isRefusal) {
      wrong.add(
          "%s as %s was answered %d, left %s".formatted(path, person, answer.status(), leaves));
    }
  }

  /** The way to the sign-in shows nothing, and nobody is known yet of whom a leaf could speak. */
  @Test
  void strangerIsSentToSignIn() {
    var stranger = visitors.stranger();
    for (var address : ADDRESSES) {
      stranger.context().clearCookies(); // each way to the sign-in leaves one
      if (!address.path.equals("/language")) {
        var answer = get(stranger, address.open());

        assertThat(answer.status()).as(address.open()).isEqualTo(302);
        assertThat(answer.headers().get("location")).as(address.open()).contains("/realms/");
        assertThat(answer.text()).as(address.open()).isEmpty();
      }
    }
  }

  @Test
  void uploadLeavesALeaf() {
    var secretary = visitors.as(SECRETARY);
    secretary.open("/meeting/documents.xhtml?id=" + Samples.CTF_MEETING);
    var token = secretary.page().locator(".upload").getAttribute("data-token");

    assertThat(leaves(put(secretary, token)))
        .containsExactly(SECRETARY.subject() + " FAILED access.pageCalled");
    assertThat(leaves(put(secretary, "foreign")))
        .containsExactly(SECRETARY.subject() + " REFUSED access.pageCalled");
  }

  private static APIResponse put(Visit visit, String token) {
    return visit
        .context()
        .request()
        .fetch(
            visit.address() + "/upload",
            RequestOptions.create()
                .setMethod("PUT")
                .setHeader("X-Portal-Token", token)
                .setHeader("X-File-Name", "program.exe")
                .setData("MZ, which is not taken"));
  }

  private APIResponse get(Person person, String path) {
    return get(visits.computeIfAbsent(person, visitors::as), path);
  }

  private static APIResponse get(Visit visit, String path) {
    return visit.get(path, RequestOptions.create().setMaxRedirects(0));
  }

  /** Who left a leaf in the request that was answered, how it ended, and what it was. */
  private List<String> leaves(APIResponse answer) {
    var number = answer.headers().get("x-request-number");
    assertThat(number).as(answer.url()).isNotNull();
    return visitors
        .database()
        .texts(
            "select actor || ' ' || outcome || ' ' || action from audit_leaf where request = ?",
            UUID.fromString(number));
  }

  private String newestLeaf() {
    return visitors
        .database()
        .texts(
            "select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " || '_' || id from audit_leaf order by recorded_at desc, id desc limit 1")
        .get(0);
  }

  private static String id(String kind, int number) {
    return "?id=" + sample(kind, number);
  }

  /** The id of a record of the demonstration. */
  private static String sample(String kind, int number) {
    return "01530000-%s-7000-8000-%012d".formatted(kind, number);
  }
}
