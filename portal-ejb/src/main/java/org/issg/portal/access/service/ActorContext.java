package org.issg.portal.access.service;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * Arms the second wall: tells the database, signed and for the transaction, who acts; once per
 * transaction.
 */
@ActsAsCaller
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ActorContext {

  private static final String ARMED = "org.issg.portal.armed";

  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Inject private CurrentActor current;
  @Inject private ActorFacts facts;
  @Inject private SealedActor sealed;

  /** Sets the actor before the service runs. */
  @AroundInvoke
  public Object arm(InvocationContext call) throws Exception {
    Caller caller = current.caller();
    Object armed = transaction.getResource(ARMED);
    if (armed == null && !mayChange(call.getTarget())) {
      lookForNoChanges();
    }
    if (!caller.equals(armed) || !current.isKnown()) {
      tellDatabase(caller);
      transaction.putResource(ARMED, caller);
    }
    try {
      return call.proceed();
    } catch (PersistenceException failed) {
      throw Taken.explained(failed);
    }
  }

  private static boolean mayChange(Object service) {
    ActsAsCaller binding = service.getClass().getAnnotation(ActsAsCaller.class);
    return binding == null || binding.changes();
  }

  /** What is loaded is only shown; the leaf of it is sent by the audit trail. */
  private void lookForNoChanges() {
    Session session = em.unwrap(Session.class);
    session.setDefaultReadOnly(true);
    session.setHibernateFlushMode(FlushMode.MANUAL);
  }

  private void tellDatabase(Caller caller) {
    String signed =
        em.unwrap(Session.class).doReturningWork(connection -> sealed.of(caller, connection));
    if (current.isKnown()) {
      facts.tell(signed);
    } else {
      current.know(facts.told(caller, signed));
    }
  }
}
