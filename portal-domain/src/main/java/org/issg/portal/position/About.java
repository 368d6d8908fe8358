package org.issg.portal.position;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.shared.Ids;

/** The record that a paper is about, by kind and id only. */
@Embeddable
public record About(
    @Enumerated(EnumType.STRING) @Column(name = "about_kind") SubjectKind kind,
    @Column(name = "about_id") UUID id) {

  private static final String SEPARATOR = "_";

  /** Reads what {@link #toString} wrote; anything else is empty. */
  public static Optional<About> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    for (SubjectKind kind : SubjectKind.values()) {
      String start = kind + SEPARATOR;
      if (text.startsWith(start)) {
        return Ids.parse(text.substring(start.length())).map(id -> new About(kind, id));
      }
    }
    return Optional.empty();
  }

  /** One word, as forms and addresses carry it. */
  @Override
  public String toString() {
    return kind + SEPARATOR + id;
  }
}
