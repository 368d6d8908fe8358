package org.issg.portal.audit.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Optional;
import org.issg.portal.audit.AuditLeaf;
import org.issg.portal.audit.Envelope;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.ledger.tally.Series;
import org.issg.portal.ledger.tally.Tally;
import org.issg.portal.ledger.tree.Hash;

/** Makes leaves of envelopes: canonical bytes, counted and signed by this node. */
@Dependent
class LeafWriter {

  @PersistenceContext private EntityManager em;
  @Inject private LeafSigner signer;
  @Inject private NodeCount count;

  void write(Envelope envelope) {
    Map<String, Object> members = envelope.members();
    Optional<Series.Share> share = count.share();
    share.ifPresent(each -> members.putAll(each.mark().members()));
    byte[] hash = persist(envelope, members);
    share.ifPresent(each -> each.add(Hash.of(hash)));
  }

  /** A tally is a leaf that is not counted itself: the next one follows it by its number. */
  void write(Envelope envelope, Tally tally) {
    Map<String, Object> members = envelope.members();
    members.putAll(tally.members());
    persist(envelope, members);
  }

  /**
   * Has the database take the leaves now, and not as the transaction commits, when nobody could
   * tell any more what failed.
   *
   * @throws LogUnwritable when it does not
   */
  void send() {
    try {
      em.flush();
    } catch (OptimisticLockException changedByOther) {
      throw changedByOther;
    } catch (PersistenceException refused) {
      throw new LogUnwritable(refused);
    }
  }

  private byte[] persist(Envelope envelope, Map<String, Object> members) {
    byte[] leaf = CanonicalJson.bytes(members);
    byte[] hash = LeafHash.of(leaf);
    AuditLeaf.Signature signature = new AuditLeaf.Signature(signer.keyId(), signer.sign(leaf));
    em.persist(new AuditLeaf(envelope, leaf, hash, signature));
    return hash;
  }
}
