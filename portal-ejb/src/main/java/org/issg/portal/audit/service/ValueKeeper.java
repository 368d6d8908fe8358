package org.issg.portal.audit.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the values beside a leaf to which the leaf itself only commits. */
@Dependent
class ValueKeeper {

  @PersistenceContext private EntityManager em;

  /** Keeps what the record of that kind was and is; its leaf is in the database already. */
  void keep(UUID leaf, String kind, List<SealedValues> sides) {
    if (sides.isEmpty()) {
      return;
    }
    String rows =
        sides.stream()
            .map(
                side ->
                    "(:leaf, :%1$s_side, :kind, :%1$s_salt, :%1$s_content)".formatted(side.side()))
            .collect(Collectors.joining(", "));
    Query insert =
        em.createNativeQuery(
            "insert into leaf_values (leaf_id, side, object_kind, salt, content) values " + rows);
    insert.setParameter("leaf", leaf).setParameter("kind", kind);
    for (SealedValues side : sides) {
      insert
          .setParameter(side.side() + "_side", side.side())
          .setParameter(side.side() + "_salt", side.salt())
          .setParameter(side.side() + "_content", side.content());
    }
    insert.executeUpdate();
  }
}
