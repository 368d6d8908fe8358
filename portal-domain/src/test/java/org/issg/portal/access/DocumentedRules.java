package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.issg.portal.shared.Role;

/** The table of rules in docs/access.md, read word by word; what it does not know is an error. */
final class DocumentedRules {

  private static final Path DOCUMENT = Path.of("../docs/access.md");
  private static final String HEADER = "| # | to | the actor | the record | answer |";
  private static final String AS_TO_READ = "as to READ";

  private static final Map<String, Predicate<Situation>> WORDS =
      Map.ofEntries(
          Map.entry(
              "is an auditor or an administrator",
              on -> on.has(Role.AUDITOR) || on.has(Role.ADMINISTRATOR)),
          Map.entry("is a secretary of its body", Situation::isSecretary),
          Map.entry("was a secretary of its body", Situation::wasSecretary),
          Map.entry("lacks the role secretariat", on -> !on.has(Role.SECRETARIAT)),
          Map.entry("is a member of no body", on -> !on.isMemberOfAny()),
          Map.entry("is a member of its body", Situation::isMember),
          Map.entry("has a seat without its role", on -> !on.seats().isEmpty()),
          Map.entry("has a seat in its body without its role", Situation::isSeatedHere),
          Map.entry("has left a body", on -> !on.left().isEmpty()),
          Map.entry("has left its body", Situation::hasLeft),
          Map.entry("speaks in its body for the delegation that owns it", Situation::isOwner),
          Map.entry("spoke in its body for the delegation that owns it", Situation::wasOwner),
          Map.entry("chairs its body", Situation::isChair),
          Map.entry("chaired its body", Situation::wasChair),
          Map.entry("is reached by a grant in force", Situation::granted),
          Map.entry("belongs to a delegation", on -> on.owner() != null),
          Map.entry("is with the secretariat", Situation::isHandedIn),
          Map.entry("is not with the secretariat", on -> !on.isHandedIn()),
          Map.entry("is released", on -> on.released() != null),
          Map.entry("is not out", on -> !on.isOut()),
          Map.entry("is under embargo", Situation::isEmbargoed),
          Map.entry("is GENERAL", on -> on.distribution() == Distribution.GENERAL),
          Map.entry("is LIMITED", on -> on.distribution() == Distribution.LIMITED),
          Map.entry("is RESTRICTED", on -> on.distribution() == Distribution.RESTRICTED));

  private final List<Rule> rules;

  private DocumentedRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** One row; it answers with a reason, or as another operation is answered. */
  record Rule(
      int number, Set<Operation> operations, List<Predicate<Situation>> conditions, Reason answer) {

    private boolean fits(Situation situation, Operation operation) {
      if (!operations.contains(operation)) {
        return false;
      }
      for (Predicate<Situation> condition : conditions) {
        if (!condition.test(situation)) {
          return false;
        }
      }
      return true;
    }
  }

  static DocumentedRules read() {
    List<Rule> rules = new ArrayList<>();
    for (String row : rows()) {
      rules.add(rule(row));
      assertThat(rules.get(rules.size() - 1).number()).as(row).isEqualTo(rules.size());
    }
    return new DocumentedRules(rules);
  }

  private static List<String> rows() {
    try {
      List<String> lines = Files.readAllLines(DOCUMENT);
      int first = lines.indexOf(HEADER) + 2;
      assertThat(first).as("a table with the head %s", HEADER).isGreaterThan(1);
      return lines.stream().skip(first).takeWhile(line -> line.startsWith("|")).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rule rule(String row) {
    String[] cell = row.replace("`", "").split("\\|", -1);
    assertThat(cell).as(row).hasSize(7);
    String answer = cell[5].strip();
    List<Predicate<Situation>> conditions = new ArrayList<>();
    for (String words : (cell[3] + ";" + cell[4]).split(";")) {
      if (!words.isBlank()) {
        assertThat(WORDS).as(row).containsKey(words.strip());
        conditions.add(WORDS.get(words.strip()));
      }
    }
    return new Rule(
        Integer.parseInt(cell[1].strip()),
        operations(cell[2].strip()),
        conditions,
        answer.equals(AS_TO_READ) ? null : Reason.valueOf(answer));
  }

  private static Set<Operation> operations(String cell) {
    if (cell.equals("do anything")) {
      return EnumSet.allOf(Operation.class);
    }
    Set<Operation> named = EnumSet.noneOf(Operation.class);
    Arrays.stream(cell.split(",")).map(String::strip).map(Operation::valueOf).forEach(named::add);
    return named;
  }

  List<Rule> all() {
    return rules;
  }

  /** The first rule that fits, if there is one. */
  Optional<Rule> first(Situation situation, Operation operation) {
    for (Rule rule : rules) {
      if (rule.fits(situation, operation)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** What the rule answers, through the rules of reading where it says so. */
  Reason answer(Rule rule, Situation situation) {
    return rule.answer() != null
        ? rule.answer()
        : first(situation, Operation.READ).orElseThrow().answer();
  }
}
