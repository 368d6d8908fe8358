package org.issg.portal.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.issg.portal.shared.service.Clocks;

/** Customs of the code: time, names, setters, injections. */
@AnalyzeClasses(
    packages = Portal.ROOT,
    importOptions = {DoNotIncludeTests.class, Portal.InTheApplication.class})
class CustomsTest {

  private static final int MOST_INJECTIONS = 6;

  @ArchTest
  static final ArchRule nobodyPrintsToTheConsole =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  /** The library of the Keycloak adapter speaks of java.util.Date. */
  @ArchTest
  static final ArchRule timesAreOfJavaTime =
      noClasses()
          .that()
          .resideOutsideOfPackage(Portal.KEYCLOAK)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Date.class, Calendar.class);

  @ArchTest
  static final ArchRule nobodyMakesADateOfNow =
      noClasses().should().callConstructor(Date.class).orShould().callConstructor(Calendar.class);

  @ArchTest
  static final ArchRule theTimeComesFromTheClock =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Clocks.class)
          .should()
          .callMethodWhere(
              target(name("now"))
                  .and(target(owner(JavaClass.Predicates.assignableTo(Temporal.class))))
                  .and(target(rawParameterTypes(List.of()))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule recordsChangeByVerbs =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .or()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Embeddable.class)
          .should()
          .haveNameMatching("set\\p{Upper}.*");

  @ArchTest static final ArchRule namesSayWhatAThingIs = noClasses().should(beNamedAfterNothing());

  private static ArchCondition<JavaClass> beNamedAfterNothing() {
    return new ArchCondition<>("be named Util, Helper, Manager or Impl") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean empty = type.getSimpleName().matches(".*(Utils?|Helper|Manager|Impl)");
        events.add(new SimpleConditionEvent(type, empty, type.getName() + " says nothing"));
      }
    };
  }

  @ArchTest
  static final ArchRule noClassNeedsMoreThanSixOthers = classes().should(haveFewInjections());

  private static ArchCondition<JavaClass> haveFewInjections() {
    return new ArchCondition<>("have at most " + MOST_INJECTIONS + " injected fields") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long injected =
            type.getFields().stream().filter(field -> field.isAnnotatedWith(Inject.class)).count();
        events.add(
            new SimpleConditionEvent(
                type,
                injected <= MOST_INJECTIONS,
                type.getName() + " has " + injected + " injected fields"));
      }
    };
  }
}
