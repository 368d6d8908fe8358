package org.issg.portal.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.ReasonCode;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.RequestOrigin;
import org.issg.portal.shared.service.ActsAsCaller;

/** Sign-ins that the identity provider refused, such as a wrong password: one leaf for each. */
@Stateless
@ActsAsCaller
public class ProviderFailures {

  @PersistenceContext private EntityManager em;
  @Inject private AuditTrail audit;
  @Inject private RequestOrigin origin;

  /** Writes the leaves of those that no node has noted yet. */
  public void note(List<Failure> failures) {
    for (Failure failure : failures) {
      if (isNew(failure.event())) {
        origin.cameFrom(failure.address(), null);
        audit.failed(
            Action.SIGN_IN,
            RecordRef.of("account", failure.account()),
            ReasonCode.of("PROVIDER_" + failure.error()));
      }
    }
  }

  private boolean isNew(UUID event) {
    return em.createNativeQuery(
                "insert into identity_event (id) values (?1) on conflict (id) do nothing")
            .setParameter(1, event)
            .executeUpdate()
        == 1;
  }

  /**
   * One refused sign-in.
   *
   * @param event the provider's id of it
   * @param error the provider's code of why
   * @param account the account's subject, or null when no such account exists
   * @param address where the attempt came from
   */
  public record Failure(UUID event, String error, UUID account, String address) {}
}
