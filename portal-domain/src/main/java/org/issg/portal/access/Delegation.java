package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A member state or organisation that takes part. */
@Entity
public class Delegation {

  @Id private UUID id;
  @Version private int version;
  private String code;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_ru")
  private String nameRu;

  @Column(name = "name_ar")
  private String nameAr;

  protected Delegation() {}

  public UUID id() {
    return id;
  }

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
}
