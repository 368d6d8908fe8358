package org.issg.portal.document.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.shared.service.ActsAsCaller;

/**
 * Reads stored bytes, for a request whose leaf is already written by whoever owns them; the second
 * wall shows only chunks of what the actor may read.
 */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class ContentService {

  @PersistenceContext private EntityManager em;

  /** One chunk of content that the actor may read, or of which nothing is left. */
  public Optional<byte[]> chunk(UUID contentId, int number) {
    try {
      return Optional.of(
          (byte[])
              em.createNativeQuery(
                      "select data from content_chunk where content_id = ?1 and number = ?2",
                      byte[].class)
                  .setParameter(1, contentId)
                  .setParameter(2, number)
                  .getSingleResult());
    } catch (NoResultException gone) {
      return Optional.empty();
    }
  }
}
