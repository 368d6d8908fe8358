package org.issg.portal.testing;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Consumer;
import org.issg.portal.shared.service.ActsAsCaller;

/** A service that does what a test says, and of itself leaves no leaf. */
@Stateless
@ActsAsCaller
public class OneTransaction {

  @PersistenceContext private EntityManager em;

  public void of(Consumer<EntityManager> work) {
    work.accept(em);
  }
}
