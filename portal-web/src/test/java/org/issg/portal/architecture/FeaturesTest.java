package org.issg.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** shared ← audit ← access ← mandate ← document ← dossier, position ← meeting ← home ← desk. */
@AnalyzeClasses(
    packages = Portal.ROOT,
    importOptions = {DoNotIncludeTests.class, Portal.InTheApplication.class})
class FeaturesTest {

  @ArchTest
  static void noFeatureKnowsOneThatBuildsOnIt(JavaClasses portal) {
    for (int i = 0; i < Portal.FEATURES.size() - 1; i++) {
      String feature = Portal.FEATURES.get(i);
      List<String> later = Portal.FEATURES.subList(i + 1, Portal.FEATURES.size());
      noClasses()
          .that()
          .resideInAPackage(Portal.ROOT + "." + feature + "..")
          .and()
          .resideOutsideOfPackage(Portal.FRAME)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Portal.packages(later))
          .as(feature + " knows none of " + later)
          .check(portal);
    }
  }

  /** The frame shows who is signed in and answers refusals, so it stands above access and audit. */
  @ArchTest
  static final ArchRule theFrameKnowsNoFeatureThatItSurrounds =
      noClasses()
          .that()
          .resideInAPackage(Portal.FRAME)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Portal.packages(
                  List.of("mandate", "document", "dossier", "position", "meeting", "home", "desk")))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Portal.ROOT + ".access.view..", Portal.KEYCLOAK, Portal.ROOT + ".audit.view..");

  @ArchTest
  static final ArchRule theDomainHasNoCycles =
      slices().matching(Portal.ROOT + ".(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule servicesHaveNoCycles =
      slices().matching(Portal.ROOT + ".(*).service..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule viewsHaveNoCycles =
      slices().matching(Portal.ROOT + ".(*).view..").should().beFreeOfCycles();
}
