package org.issg.portal.dossier;

import jakarta.persistence.Embeddable;
import org.issg.portal.shared.Texts;

/** Who told it: a name, and how to reach them (or null). */
@Embeddable
public record Source(String name, String contact) {

  private static final int LENGTH = 300;

  public Source {
    name = Texts.bounded(name, LENGTH, "dossier.sourceName.missing", "dossier.sourceName.length");
    contact = Texts.optional(contact, LENGTH, "dossier.sourceContact.length");
  }
}
