package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A party that reports may name. */
@Entity
public class Party {

  @Id private String code;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_ru")
  private String nameRu;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "designated_symbol")
  private String designatedSymbol;

  protected Party() {}

  public String code() {
    return code;
  }

  /** The name in one of the portal's languages; any other language gives the English name. */
  public String name(String language) {
    return switch (language) {
      case "fr" -> nameFr;
      case "ru" -> nameRu;
      case "ar" -> nameAr;
      default -> nameEn;
    };
  }

  /** The permanent reference on the Security Council's list; null for a party that is not on it. */
  public String designatedSymbol() {
    return designatedSymbol;
  }

  /** Whether it is listed by the Security Council, and so stands outside the cessation. */
  public boolean isDesignated() {
    return designatedSymbol != null;
  }
}
