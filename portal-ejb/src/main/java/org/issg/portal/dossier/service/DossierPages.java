package org.issg.portal.dossier.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.access.Operation;
import org.issg.portal.audit.Action;
import org.issg.portal.dossier.Clarification;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.service.CurrentActor;

/** Gathers what the page of a dossier shows, in a fixed number of statements. */
@Dependent
public class DossierPages {

  @Inject private CurrentActor current;
  @Inject private DossierLoader dossiers;
  @Inject private ReportLoader reports;
  @Inject private Registers registers;
  @Inject private Clock clock;

  /** The page of a dossier that the actor may read. */
  DossierPage of(UUID id, Action action) {
    Dossier dossier = dossiers.load(id, Operation.READ, action);
    return new DossierPage(
        dossier,
        reports.reportsOf(dossier),
        reports.evidenceOf(dossier),
        dossiers.events(dossier),
        registers.places(),
        registers.delegations(),
        may(dossier));
  }

  private DossierPage.May may(Dossier dossier) {
    Actor actor = current.get();
    boolean handles = actor.isSecretaryOf(dossier.protection().body());
    boolean chairs = actor.isChairOf(dossier.protection().body());
    return new DossierPage.May(
        handles && dossier.state().isOpen(),
        handles && dossier.isAssessable(clock.instant()),
        chairs && dossier.state().isClarifiable() ? dossiers.askable(dossier.id()) : List.of(),
        answerable(dossier, actor));
  }

  private static Set<UUID> answerable(Dossier dossier, Actor actor) {
    return dossier.clarifications().stream()
        .filter(asked -> !asked.isAnswered())
        .filter(asked -> asked.askedOfDelegation().equals(actor.delegationId()))
        .filter(asked -> actor.isDelegateIn(dossier.protection().body()))
        .map(Clarification::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
