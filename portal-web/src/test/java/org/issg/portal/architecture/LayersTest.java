package org.issg.portal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;

/** Domain, services and views: who may know whom. */
@AnalyzeClasses(
    packages = Portal.ROOT,
    importOptions = {DoNotIncludeTests.class, Portal.InTheApplication.class})
class LayersTest {

  @ArchTest
  static final ArchRule everyClassHasAPlaceInOneLayer =
      classes()
          .should()
          .resideInAnyPackage(Portal.SERVICES, Portal.VIEWS, Portal.KEYCLOAK)
          .orShould(be(Portal.DOMAIN));

  @ArchTest
  static final ArchRule theDomainKnowsNoContainer =
      noClasses()
          .that(Portal.DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ejb..",
              "jakarta.faces..",
              "jakarta.servlet..",
              "jakarta.enterprise..",
              "jakarta.inject..",
              "jakarta.transaction..",
              "org.hibernate..",
              "org.primefaces..");

  @ArchTest
  static final ArchRule theDomainKnowsNoServiceAndNoView =
      noClasses()
          .that(Portal.DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Portal.SERVICES, Portal.VIEWS, Portal.KEYCLOAK);

  @ArchTest
  static final ArchRule servicesKnowNoView =
      noClasses()
          .that()
          .resideInAPackage(Portal.SERVICES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Portal.VIEWS, Portal.KEYCLOAK, "jakarta.faces..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule viewsNeverTouchTheDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(Portal.VIEWS, Portal.KEYCLOAK)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class, EntityManagerFactory.class, PersistenceContext.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.hibernate..", "java.sql..", "javax.sql..");

  /** Parts of a service stand behind its transaction, roles and walls, not beside them. */
  @ArchTest
  static final ArchRule viewsNeverCallTheInnerPartsOfServices =
      noClasses()
          .that()
          .resideInAnyPackage(Portal.VIEWS, Portal.KEYCLOAK)
          .should()
          .accessClassesThat(resideInAPackage(Portal.SERVICES).and(annotatedWith(Dependent.class)));

  @ArchTest
  static final ArchRule onlyTheKeycloakAdapterKnowsItsLibrary =
      noClasses()
          .that(not(resideInAPackage(Portal.KEYCLOAK)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.nimbusds..");

  /** A view that lasts over requests is replicated to the other nodes. */
  @ArchTest
  static final ArchRule viewsThatLastAreSerializable =
      classes()
          .that()
          .areAnnotatedWith(ViewScoped.class)
          .should()
          .beAssignableTo(Serializable.class);
}
