package org.issg.portal.position.view;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.position.service.Subject;

/** What a paper can be about, as a menu: agenda items by their meeting, then dossiers. */
final class SubjectMenu {

  private SubjectMenu() {}

  /**
   * The groups of the menu.
   *
   * @param dossiers what the group of dossiers is called
   */
  static List<SelectItem> of(List<Subject> subjects, String dossiers) {
    Map<String, List<Subject>> groups =
        subjects.stream()
            .collect(
                Collectors.groupingBy(
                    subject -> group(subject, dossiers), LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(each -> group(each.getKey(), each.getValue()))
        .map(SelectItem.class::cast)
        .toList();
  }

  private static String group(Subject subject, String dossiers) {
    if (subject.about().kind() == SubjectKind.DOSSIER) {
      return dossiers;
    }
    return subject.symbol() == null
        ? subject.context()
        : subject.symbol() + " – " + subject.context();
  }

  private static SelectItemGroup group(String label, List<Subject> subjects) {
    SelectItem[] items =
        subjects.stream()
            .map(subject -> new SelectItem(subject.about().toString(), label(subject)))
            .toArray(SelectItem[]::new);
    return new SelectItemGroup(label, null, false, items);
  }

  private static String label(Subject subject) {
    return subject.about().kind() == SubjectKind.DOSSIER
        ? subject.symbol() + " – " + subject.label()
        : subject.label();
  }

  /** Where the subject is shown; null for none. */
  static String address(Subject subject) {
    if (subject == null) {
      return null;
    }
    return subject.about().kind() == SubjectKind.DOSSIER
        ? "/dossier/view.xhtml?id=" + subject.record()
        : "/meeting/view.xhtml?id=" + subject.record() + "#item-" + subject.about().id();
  }
}
