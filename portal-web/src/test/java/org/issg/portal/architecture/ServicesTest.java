package org.issg.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Stream;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.LoginWriter;
import org.issg.portal.access.service.ProviderFailures;
import org.issg.portal.access.service.WallState;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.LogState;
import org.issg.portal.desk.service.AlertNotices;
import org.issg.portal.desk.service.AlertWatch;
import org.issg.portal.desk.service.Redactor;
import org.issg.portal.desk.service.VerificationSteps;
import org.issg.portal.document.service.UploadSweep;
import org.issg.portal.shared.service.ActsAsCaller;

/** Every way into the services is armed: the database knows the caller, and a role is asked for. */
@AnalyzeClasses(
    packages = Portal.ROOT,
    importOptions = {DoNotIncludeTests.class, Portal.InTheApplication.class})
class ServicesTest {

  /**
   * Called where nobody has a role yet: at sign-in, by timers and in the background, and for the
   * leaf of a refusal. What they write is fixed, and the database still knows who acts.
   */
  private static final Set<Class<?>> WITHOUT_ROLE =
      Set.of(
          LoginRegister.class,
          LoginWriter.class,
          ProviderFailures.class,
          UploadSweep.class,
          VerificationSteps.class,
          Redactor.class,
          AuditTrail.class,
          LogState.class,
          WallState.class,
          AlertWatch.class,
          AlertNotices.class);

  private static final DescribedPredicate<JavaClass> SERVE_PEOPLE =
      DescribedPredicate.describe(
          "serve people",
          type ->
              type.isAnnotatedWith(Stateless.class)
                  && WITHOUT_ROLE.stream().noneMatch(type::isEquivalentTo));

  /** The login register learns its caller from what it is told, before it calls any other. */
  @ArchTest
  static final ArchRule statelessServicesActAsTheirCaller =
      classes()
          .that()
          .resideInAPackage(Portal.SERVICES)
          .and()
          .areAnnotatedWith(Stateless.class)
          .and()
          .doNotBelongToAnyOf(LoginRegister.class, LogState.class, WallState.class)
          .should()
          .beAnnotatedWith(ActsAsCaller.class);

  @ArchTest
  static final ArchRule statelessServicesStandInServicePackages =
      classes().that().areAnnotatedWith(Stateless.class).should().resideInAPackage(Portal.SERVICES);

  @ArchTest
  static final ArchRule everyPublicMethodOfAServiceAsksForARole =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(SERVE_PEOPLE)
          .should(askForARole());

  private static ArchCondition<JavaMethod> askForARole() {
    return new ArchCondition<>("be covered by @RolesAllowed or @PermitAll") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean covered =
            Stream.<Class<? extends Annotation>>of(RolesAllowed.class, PermitAll.class)
                .anyMatch(
                    each ->
                        method.isAnnotatedWith(each) || method.getOwner().isAnnotatedWith(each));
        events.add(
            new SimpleConditionEvent(method, covered, method.getFullName() + " asks for no role"));
      }
    };
  }

  private static final DescribedPredicate<JavaClass> CHANGE_NOTHING =
      DescribedPredicate.describe(
          "say that they change nothing",
          type ->
              type.isAnnotatedWith(ActsAsCaller.class)
                  && !type.getAnnotationOfType(ActsAsCaller.class).changes());

  private static final DescribedPredicate<JavaMethodCall> CHANGE =
      DescribedPredicate.describe(
          "changes records",
          call ->
              isOneOf(call, EntityManager.class, "persist", "merge", "remove")
                  || isOneOf(call, AuditTrail.class, "done", "changed"));

  private static boolean isOneOf(JavaMethodCall call, Class<?> owner, String... names) {
    return call.getTargetOwner().isEquivalentTo(owner) && Set.of(names).contains(call.getName());
  }

  /** Nothing would be sent to the database of what they changed in what they loaded. */
  @ArchTest
  static final ArchRule whatSaysThatItChangesNothingDoesNot =
      noClasses().that(CHANGE_NOTHING).should().callMethodWhere(CHANGE);

  @ArchTest
  static final ArchRule queriesChangeNothing =
      classes()
          .that()
          .haveSimpleNameEndingWith("Queries")
          .should(ArchCondition.from(CHANGE_NOTHING));

  /** Content is for roles that read content; "anybody signed in" is only for oneself. */
  @ArchTest
  static final ArchRule contentIsNeverForEverybody =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              Portal.ROOT + ".mandate.service..",
              Portal.ROOT + ".document.service..",
              Portal.ROOT + ".dossier.service..",
              Portal.ROOT + ".position.service..",
              Portal.ROOT + ".meeting.service..",
              Portal.ROOT + ".release.service..",
              Portal.ROOT + ".home.service..",
              Portal.ROOT + ".desk.service..")
          .should()
          .notBeAnnotatedWith(PermitAll.class)
          .andShould()
          .beDeclaredInClassesThat(
              DescribedPredicate.describe(
                  "are not open to everybody", type -> !type.isAnnotatedWith(PermitAll.class)));
}
