package org.issg.portal.testing;

import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.issg.portal.position.About;
import org.issg.portal.position.service.CirculationService;
import org.issg.portal.position.service.PaperDraft;
import org.issg.portal.position.service.PaperPage;
import org.issg.portal.position.service.PaperQueries;
import org.issg.portal.position.service.PaperService;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Track;

/** A test for which delegations have written papers, and the secretariat has dealt with them. */
public abstract class PaperScene extends MeetingScene {

  private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() / 1000);

  @Inject protected PaperService papers;
  @Inject protected CirculationService circulation;
  @Inject protected PaperQueries reading;

  /** A paper in English with a text. */
  protected static PaperDraft words(BodyCode body, String title) {
    return about(body, title, null);
  }

  protected static PaperDraft about(BodyCode body, String title, About about) {
    return new PaperDraft(
        body,
        Track.CEASEFIRE,
        about,
        List.of(
            new PaperDraft.Words(
                "en", Samples.MARK + title, "<p>Words of " + title + "</p>", null, true)));
  }

  /** A paper in English that is a document. */
  protected static PaperDraft document(UUID upload) {
    return new PaperDraft(
        BodyCode.CTF,
        Track.CEASEFIRE,
        null,
        List.of(new PaperDraft.Words("en", Samples.MARK + "Document", null, upload, true)));
  }

  protected final UUID drafted(Person delegate, BodyCode body) {
    return as(delegate, () -> papers.draft(words(body, "Draft")));
  }

  /** A draft of Türkiye for the Ceasefire Task Force. */
  protected final UUID drafted() {
    return drafted(CTF_DELEGATE, BodyCode.CTF);
  }

  protected final UUID submitted() {
    UUID id = drafted();
    submit(id);
    return id;
  }

  protected final void submit(UUID id) {
    int seen = seen(CTF_DELEGATE, id);
    as(CTF_DELEGATE, () -> papers.submit(id, seen));
  }

  protected final UUID circulated() {
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);
    as(CTF_SECRETARY, () -> circulation.circulate(id, seen, symbol()));
    return id;
  }

  /** A paper that only the delegations of those people read, beside its own. */
  protected final UUID circulatedTo(Person... readers) {
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);
    Set<UUID> delegations =
        Set.copyOf(List.of(readers).stream().map(PaperScene::delegationOf).toList());
    as(CTF_SECRETARY, () -> circulation.circulate(id, seen, symbol(), delegations));
    return id;
  }

  protected final UUID refused() {
    UUID id = submitted();
    int seen = seen(CTF_SECRETARY, id);
    as(CTF_SECRETARY, () -> circulation.refuse(id, seen, "The annex is missing"));
    return id;
  }

  protected final PaperPage paper(Person reader, UUID id) {
    return as(reader, () -> reading.open(id));
  }

  protected final int seen(Person reader, UUID id) {
    return paper(reader, id).paper().version();
  }

  /** A symbol that nothing else has. */
  protected static String symbol() {
    long number = LAST.incrementAndGet();
    return "ISSG/CTF/9999/PP/%d/Add.%d/Rev.%d"
        .formatted(number / 100_000 % 100_000, number / 1000 % 100, number % 1000);
  }

  protected static UUID delegationOf(Person person) {
    return Database.rows(
            "select delegation_id from member where subject = ?",
            row -> row.getObject(1, UUID.class),
            person.subject())
        .get(0);
  }
}
