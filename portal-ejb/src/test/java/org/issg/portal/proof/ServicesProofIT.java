package org.issg.portal.proof;

import static org.issg.portal.shared.BodyCode.CTF;
import static org.issg.portal.shared.BodyCode.HTF;
import static org.issg.portal.shared.BodyCode.ISSG;
import static org.issg.portal.shared.MandateFunction.OBSERVER;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Operation;
import org.issg.portal.home.SearchKind;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services open, list and find, against the policy and the oracle. */
class ServicesProofIT extends ServiceIT {

  private static final Map<Kind, SearchKind> SEARCHED =
      Map.of(
          Kind.MEETING, SearchKind.MEETING,
          Kind.DOCUMENT, SearchKind.DOCUMENT,
          Kind.DOSSIER, SearchKind.DOSSIER,
          Kind.PAPER, SearchKind.PAPER);

  /** No kind has more records than a search shows of one kind. */
  private static final int MOST = 30;

  /** One of this many people is named where a record is shared with persons. */
  private static final int NAMED = 3;

  @Inject private Doors doors;

  private final Moments moments = new Moments(Instant.now().minusSeconds(1), Duration.ofHours(1));
  private final List<Somebody> people = people();
  private Scene scene;
  private Judge oracle;
  private Judge policy;
  private long cases;

  private static List<Somebody> people() {
    List<Somebody> people = new ArrayList<>();
    for (Term term : Term.values()) {
      people.add(delegate(new Seat(CTF, MandateFunction.DELEGATE, term)));
      people.add(secretary(new Seat(HTF, MandateFunction.SECRETARY, term)));
    }
    for (MandateFunction function :
        List.of(MandateFunction.CHAIR, MandateFunction.HEAD_OF_DELEGATION, OBSERVER)) {
      people.add(delegate(new Seat(CTF, function, Term.IN_FORCE)));
    }
    people.add(delegate(new Seat(HTF, MandateFunction.CO_CHAIR, Term.IN_FORCE)));
    people.add(delegate(new Seat(ISSG, MandateFunction.DELEGATE, Term.IN_FORCE)));
    people.add(secretary(new Seat(CTF, MandateFunction.SECRETARY, Term.IN_FORCE)));
    people.add(secretary(new Seat(CTF, MandateFunction.DELEGATE, Term.IN_FORCE)));
    people.add(delegate());
    List<Seat> two =
        List.of(
            new Seat(CTF, MandateFunction.CHAIR, Term.IN_FORCE),
            new Seat(HTF, MandateFunction.SECRETARY, Term.IN_FORCE));
    for (Set<Role> roles :
        List.of(
            Set.of(Role.DELEGATE, Role.SECRETARIAT),
            Set.of(Role.DELEGATE, Role.AUDITOR),
            Set.of(Role.ADMINISTRATOR))) {
      people.add(new Somebody(UUID.randomUUID(), roles, Product.OURS, two));
    }
    return people;
  }

  private static Somebody delegate(Seat... seats) {
    return new Somebody(UUID.randomUUID(), Set.of(Role.DELEGATE), Product.OURS, List.of(seats));
  }

  private static Somebody secretary(Seat... seats) {
    return new Somebody(UUID.randomUUID(), Set.of(Role.SECRETARIAT), null, List.of(seats));
  }

  @BeforeEach
  void setTheScene() throws SQLException {
    List<UUID> members = people.stream().map(Somebody::member).toList();
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < members.size(); i += NAMED) {
      named.add(members.get(i));
    }
    try (Connection connection = Database.asMigrator()) {
      connection.setAutoCommit(false);
      scene = new Scene(connection, moments, named);
      scene.add(people);
      for (Kind kind : Kind.values()) {
        scene.add(kind, thinned(Selection.items(kind)));
      }
      for (Follower follower :
          List.of(Follower.DOCUMENT_VERSION, Follower.EVIDENCE_ITEM, Follower.PAPER_TEXT)) {
        follower.write(
            scene, scene.entries(follower.kind()).stream().map(Scene.Entry::id).toList());
      }
      connection.commit();
    }
    oracle = new Oracle(people, named, moments, Instant.now());
    policy = new PolicyJudge(people, named, moments, Instant.now());
  }

  /** Restricted and other records in equal parts, from all over the selection. */
  private static List<Item> thinned(List<Item> items) {
    Map<Boolean, List<Item>> parts =
        items.stream()
            .collect(
                Collectors.partitioningBy(item -> item.distribution() == Distribution.RESTRICTED));
    List<Item> thinned = new ArrayList<>();
    for (List<Item> part : parts.values()) {
      double stride = Math.max(1, part.size() * 2.0 / MOST);
      for (double at = 0; at < part.size(); at += stride) {
        thinned.add(part.get((int) at));
      }
    }
    return thinned;
  }

  @Test
  void everybodyOpensListsAndFindsExactlyWhatPolicyAndOracleSay() {
    List<BitSet> readers = new ArrayList<>();
    for (Scene.Entry entry : scene.entries()) {
      BitSet readersOfEntry = oracle.whoMay(Operation.READ, entry.item());
      if (!readersOfEntry.equals(policy.whoMay(Operation.READ, entry.item()))) {
        throw new AssertionError("policy and oracle differ on " + entry);
      }
      readers.add(readersOfEntry);
    }

    for (int i = 0; i < people.size(); i++) {
      Somebody person = people.get(i);
      Set<UUID> readable = new HashSet<>();
      for (int j = 0; j < readers.size(); j++) {
        if (readers.get(j).get(i)) {
          readable.add(scene.entries().get(j).id());
        }
      }
      for (Kind kind : Kind.values()) {
        as(account(person), () -> check(person, kind, readable));
      }
    }

    CaseCounts.record(CaseCounts.SERVICES, cases);
  }

  /** One request, so that the facts about the person are looked up once. */
  private void check(Somebody person, Kind kind, Set<UUID> readable) {
    for (Scene.Entry entry : scene.entries(kind)) {
      boolean may = readable.contains(entry.id());
      expect(person, entry, "open", may, doors.opens(kind, entry.id()));
      if (kind == Kind.DOCUMENT || kind == Kind.REPORT) {
        expect(person, entry, "hand out", may, doors.handsOut(kind, entry.id()));
      }
    }
    if (kind != Kind.DOCUMENT) {
      compare(person, kind, "list", readable, doors.listed(kind));
    }
    if (SEARCHED.containsKey(kind)) {
      compare(person, kind, "search", readable, doors.found(SEARCHED.get(kind)));
    }
  }

  private void compare(
      Somebody person, Kind kind, String act, Set<UUID> readable, Set<UUID> shown) {
    for (Scene.Entry entry : scene.entries(kind)) {
      boolean own =
          !(kind == Kind.REPORT && act.equals("list"))
              || Product.OURS.equals(entry.item().owner())
                  && Product.OURS.equals(person.delegation());
      expect(person, entry, act, own && readable.contains(entry.id()), shown.contains(entry.id()));
    }
  }

  private void expect(Somebody person, Scene.Entry entry, String act, boolean may, boolean done) {
    cases++;
    if (may != done) {
      throw new AssertionError(
          "%s of %s by %s: policy and oracle %s, the services %s"
              .formatted(
                  act, entry, person, may ? "permit" : "refuse", done ? "permit" : "refuse"));
    }
  }

  private static Person account(Somebody person) {
    return new Person(
        person.subject(), person.roles().stream().map(Role::realmName).collect(Collectors.toSet()));
  }
}
