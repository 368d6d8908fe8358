package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.AtOnce;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.Incidents;
import org.junit.jupiter.api.Test;

/** References are consecutive: a gap would tell of a dossier that somebody does not see. */
class ReferencesIT extends DossierScene {

  private static final int AT_ONCE = 8;

  @Test
  void referencesFollowEachOtherHoweverManyRegisterAtOnce() throws Exception {
    int before = number(ctfDossier());
    List<UUID> waiting = IntStream.range(0, AT_ONCE).mapToObj(i -> report()).toList();
    List<Callable<UUID>> acts = new ArrayList<>();
    for (UUID report : waiting) {
      acts.add(() -> registered(CTF_SECRETARY, report, Incidents.dossier()));
      acts.add(() -> registered(OTHER_CTF_SECRETARY, report, Incidents.dossier()));
    }

    AtOnce<UUID> registered = AtOnce.begin(acts);

    assertThat(registered.failed())
        .as("of two that register one report, one meets the rule")
        .hasSize(AT_ONCE)
        .allSatisfy(
            met ->
                assertThat(met)
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("dossier.report.joined"));
    assertThat(registered.done())
        .extracting(this::number)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(before + 1, before + AT_ONCE).boxed().toList());
  }

  @Test
  void referenceThatWasTakenBackIsGivenToTheNext() {
    int before = number(ctfDossier());
    UUID report = report();
    as(
        CTF_SECRETARY,
        () -> {
          UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
          transaction.begin();
          dossiers.register(report, Incidents.dossier(), null);
          transaction.rollback();
          return null;
        });

    UUID next = registered(CTF_SECRETARY, report, Incidents.dossier());

    assertThat(number(next)).isEqualTo(before + 1);
  }

  @Test
  void eachTaskForceCountsForItself() {
    int before = number(ctfDossier());
    UUID other = registered(HTF_SECRETARY, filed(HTF_DELEGATE, BodyCode.HTF), Incidents.dossier());

    UUID next = registered(CTF_SECRETARY, filed(CTF_DELEGATE, BodyCode.CTF), Incidents.dossier());

    assertThat(page(HTF_SECRETARY, other).dossier().reference()).startsWith("HTF/INC/");
    assertThat(number(next)).isEqualTo(before + 1);
  }

  private int number(UUID dossier) {
    return (int)
        Database.number(
            "select split_part(reference, '/', 4)::integer from dossier where id = ?", dossier);
  }
}
