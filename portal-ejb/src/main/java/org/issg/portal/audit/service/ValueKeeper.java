package org.issg.portal.audit.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Commitments;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.Commitment;

/** Keeps the values beside a leaf to which the leaf itself only commits. */
@Dependent
class ValueKeeper {

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager em;

  /** Keeps what the record of that kind was and is, each null where it was or is not. */
  Commitments keep(UUID leaf, String kind, Map<String, ?> before, Map<String, ?> after) {
    return new Commitments(keep(leaf, kind, "before", before), keep(leaf, kind, "after", after));
  }

  private String keep(UUID leaf, String kind, String side, Map<String, ?> values) {
    if (values == null) {
      return null;
    }
    byte[] content = CanonicalJson.bytes(values);
    byte[] salt = new byte[Commitment.SALT_LENGTH];
    RANDOM.nextBytes(salt);
    em.createNativeQuery(
            "insert into leaf_values (leaf_id, side, object_kind, salt, content)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, leaf)
        .setParameter(2, side)
        .setParameter(3, kind)
        .setParameter(4, salt)
        .setParameter(5, content)
        .executeUpdate();
    return HexFormat.of().formatHex(Commitment.to(content, salt));
  }
}
