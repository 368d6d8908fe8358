package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.issg.portal.shared.BodyCode;

/** A body with the stem of its documents' symbols, such as {@code ISSG/CTF}. */
@Entity
public class Body {

  @Id
  @Enumerated(EnumType.STRING)
  private BodyCode code;

  @Column(name = "symbol_stem")
  private String symbolStem;

  protected Body() {}

  public BodyCode code() {
    return code;
  }

  public String symbolStem() {
    return symbolStem;
  }
}
