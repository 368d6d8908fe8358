package org.issg.portal.release.view;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.access.Delegation;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.release.service.Changer;
import org.issg.portal.release.service.ChangesPage;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Texts;
import org.issg.portal.shared.view.Times;

/** Says in the reader's language what the log keeps of a change by codes, ids and moments. */
@Named
@RequestScoped
public class ChangeWords {

  private static final Set<String> MOMENTS =
      Set.of(
          "startsAt",
          "endsAt",
          "occurredAt",
          "dueAt",
          "publishedAt",
          "releasedAt",
          "notBefore",
          "withdrawnAt",
          "from",
          "until");

  /** Between several values of one name. */
  private static final String LIST = ", ";

  private static final Set<String> DELEGATIONS = Set.of("lead", "delegation");

  /** Where the words for the codes of a value stand: bundle, and what comes before the code. */
  private static final Map<String, List<String>> CODES =
      Map.ofEntries(
          entry("distribution", List.of("shared", "distribution.")),
          entry("fromDistribution", List.of("shared", "distribution.")),
          entry("toDistribution", List.of("shared", "distribution.")),
          entry("state", List.of("shared", "state.", "release", "event.")),
          entry("track", List.of("shared", "track.")),
          entry(
              "kind",
              List.of(
                  "shared",
                  "meetingKind.",
                  "shared",
                  "itemKind.",
                  "shared",
                  "incidentKind.",
                  "desk",
                  "rule.kind.")),
          entry("precision", List.of("dossier", "precision.")),
          entry("channel", List.of("dossier", "channel.")),
          entry("reliability", List.of("dossier", "reliability.")),
          entry("language", List.of("shared", "language.")),
          entry("function", List.of("shared", "function.")),
          entry("roles", List.of("shared", "role.")));

  @Inject private Frame frame;
  @Inject private Texts texts;
  @Inject private Times times;

  /** One side of a value; null where there is none. */
  public String side(Map<UUID, Delegation> delegations, ValueLine line, String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (MOMENTS.contains(line.base())) {
      return times.moment(Instant.parse(value));
    }
    if (DELEGATIONS.contains(line.base())) {
      return delegation(delegations, value);
    }
    if (value.equals("true") || value.equals("false")) {
      return texts.find("shared", value.equals("true") ? "word.yes" : "word.no").orElse(value);
    }
    return Arrays.stream(value.split(LIST))
        .map(each -> code(line.base(), each))
        .collect(Collectors.joining(LIST));
  }

  private String delegation(Map<UUID, Delegation> delegations, String value) {
    return Ids.parse(value)
        .map((UUID id) -> delegations.get(id))
        .map((Delegation each) -> each.name(frame.getLanguage()))
        .orElse(value);
  }

  private String code(String name, String value) {
    List<String> places = CODES.getOrDefault(name, List.of());
    for (int i = 0; i < places.size(); i += 2) {
      Optional<String> found = texts.find(places.get(i), places.get(i + 1) + value);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return value;
  }

  /** The name of whoever made a change; null where it is not known. */
  public String nameOf(ChangesPage page, String subject) {
    Changer changer = page.changers().get(subject);
    return changer == null ? null : changer.name();
  }

  /** For whom somebody made a change: a delegation, or the secretariat. */
  public String onBehalfOf(ChangesPage page, String subject) {
    Changer changer = page.changers().get(subject);
    if (changer == null || changer.delegation() == null) {
      return texts.find("release", "changes.secretariat").orElseThrow();
    }
    return page.delegations().values().stream()
        .filter(each -> each.code().equals(changer.delegation()))
        .map(each -> each.name(frame.getLanguage()))
        .findFirst()
        .orElse(changer.delegation());
  }
}
