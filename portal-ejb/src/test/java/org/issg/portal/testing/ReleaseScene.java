package org.issg.portal.testing;

import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.release.RecordKind;
import org.issg.portal.release.service.ReleasePage;
import org.issg.portal.release.service.ReleaseQueries;
import org.issg.portal.release.service.ReleaseService;

/** A test for which records were released, and more or fewer readers are asked for. */
public abstract class ReleaseScene extends PaperScene {

  /** Bears the mark by which changes of distribution are taken away again. */
  protected static final String REASON = Samples.MARK + "asked for by the other task force";

  @Inject protected ReleaseService releases;
  @Inject protected ReleaseQueries releaseQueries;

  /** The page about the distribution of a record, as the person sees it. */
  protected final ReleasePage release(Person person, RecordKind kind, UUID id) {
    return as(person, () -> releaseQueries.open(kind, id, "en"));
  }

  protected final Distribution circle(RecordKind kind, UUID id) {
    return release(CTF_SECRETARY, kind, id).present().circle();
  }

  /** Proposes as the one secretary of the Ceasefire Task Force; the id of the change. */
  protected final UUID proposed(RecordKind kind, UUID id, Distribution to) {
    String mark = release(CTF_SECRETARY, kind, id).present().mark();
    as(CTF_SECRETARY, () -> releases.propose(kind, id, mark, to, REASON));
    return release(CTF_SECRETARY, kind, id).open().orElseThrow().id();
  }

  /** Proposed by the one, confirmed by the other. */
  protected final void opened(RecordKind kind, UUID id, Distribution to) {
    UUID change = proposed(kind, id, to);
    as(OTHER_CTF_SECRETARY, () -> releases.confirm(kind, id, change));
  }

  /** Takes a record back at once, as the one secretary. */
  protected final void narrowed(RecordKind kind, UUID id, Distribution to, UUID... delegations) {
    as(CTF_SECRETARY, () -> releases.narrow(kind, id, to, Set.of(delegations), REASON));
  }

  /** A dossier of the Ceasefire Task Force in that circle. */
  protected static UUID dossier(Distribution circle) {
    UUID id = HomeRows.dossier("CTF", "Shelling", "Told", "REGISTERED");
    Database.change("update dossier set distribution = ? where id = ?", circle.name(), id);
    return id;
  }
}
