package org.issg.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.issg.portal.audit.service.AuditTrail;

/** Whatever a service does or shows leaves a leaf. */
@AnalyzeClasses(
    packages = Portal.ROOT,
    importOptions = {DoNotIncludeTests.class, Portal.InTheApplication.class})
class LeavesTest {

  /** Takes its leaf back. */
  private static final String REHEARSAL = "rehearse";

  /** Methods that leave none, and why. */
  private static final Map<String, String> WITHOUT_LEAF =
      Map.ofEntries(
          entry("MemberService.frame", "shows one's own name in the frame of every page"),
          entry("RuleQueries.mayMake", "lets an empty form open, or refuses"),
          entry("WhyQueries.mayAsk", "lets an empty form open, or refuses"),
          entry("AlertNotices.due", "says which mails are to be sent; each sent has its leaf"),
          entry("AlertNotices.claim", "puts a mail off before it is sent"),
          entry("AlertNotices.language", "says in which language a mail is written"),
          entry("AlertNotices.settle", "ends a notice of which each mail has its leaf"),
          entry("ListService.template", "is an empty list to fill in, or refuses"),
          entry("MemberService.secretariats", "lets an empty form open, or refuses"),
          entry("AccountQueries.mayInvite", "lets an empty form open, or refuses"),
          entry("ReportQueries.choices", "offers the registers of places, parties, delegations"),
          entry("ContentService.chunk", "goes on with a download that has its leaf"),
          entry("ExportQueries.next", "goes on with an export that has its leaf"),
          entry("LedgerQueries.values", "goes on with a bundle that has its leaf"),
          entry("LedgerQueries.leaves", "goes on with a bundle that has its leaf"),
          entry("VerificationService.newest", "says how far a verification is that has its leaf"),
          entry("Redactor.due", "says what is to be destroyed; each that is has its leaf"),
          entry("VerificationSteps.values", "goes on with a verification that has its leaf"),
          entry("VerificationSteps.head", "goes on with a verification that has its leaf"),
          entry("VerificationSteps.leaves", "goes on with a verification that has its leaf"),
          entry("VerificationSteps.columns", "goes on with a verification that has its leaf"),
          entry("VerificationSteps.note", "goes on with a verification that has its leaf"),
          entry("UploadService.begin", "nothing is kept before the upload is whole"),
          entry("UploadService.append", "nothing is kept before the upload is whole"),
          entry("UploadService.discard", "nothing was kept"),
          entry("UploadService.handOver", "is part of the act of whoever takes the upload over"),
          entry("LoginRegister.isOpen", "asks about the session at hand"),
          entry("LoginRegister.spent", "asks about the session at hand"),
          entry("LoginWriter.spent", "asks about the session at hand"),
          entry("LoginWriter.openSessions", "asks about sessions that are about to end"),
          entry("LogState.holds", "asks whether the log can be written"),
          entry("LogState.partitionsAhead", "asks whether the log can be written"),
          entry("LogState.hasLeavesBeyondMonths", "asks how the log is"),
          entry("LogState.waitingSince", "asks how the log is"),
          entry("LogState.isSequenced", "asks how the log is"),
          entry("WallState.gaps", "asks whether the second wall stands"));

  @ArchTest
  static final ArchRule everyMethodOfAServiceLeavesALeaf =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .and()
          .areNotDeclaredIn(AuditTrail.class)
          .should(reachTheTrail());

  /** A ZIP would have to name each of its members in the log; the portal makes none. */
  @ArchTest
  static final ArchRule nothingLeavesAsAZip =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(zip\\.(Zip|GZIP|Deflater)|jar\\.Jar)OutputStream");

  private static ArchCondition<JavaMethod> reachTheTrail() {
    return new ArchCondition<>("reach the audit trail") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        String name = method.getOwner().getSimpleName() + "." + method.getName();
        boolean leaves = reachesTheTrail(method);
        boolean exempt = WITHOUT_LEAF.containsKey(name);
        events.add(
            new SimpleConditionEvent(
                method,
                leaves != exempt,
                name + (leaves ? " leaves a leaf and is named as if not" : " leaves no leaf")));
      }
    };
  }

  private static boolean reachesTheTrail(JavaCodeUnit start) {
    Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(start));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      if (unit.getOwner().isEquivalentTo(AuditTrail.class)) {
        if (!unit.getName().equals(REHEARSAL)) {
          return true;
        }
        continue;
      }
      if (seen.add(unit.getFullName())) {
        called(unit).forEach(open::push);
      }
    }
    return false;
  }

  /** The portal's own code that a method calls or hands on as a reference. */
  private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
    Stream<JavaCodeUnit> calls =
        unit.getCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream());
    Stream<JavaCodeUnit> references =
        unit.getCodeUnitReferencesFromSelf().stream()
            .flatMap(reference -> reference.getTarget().resolveMember().stream());
    return Stream.concat(calls, references)
        .filter(each -> each.getOwner().getPackageName().startsWith(Portal.ROOT));
  }
}
