package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A place of the gazetteer: a governorate by its P-code, or a border crossing. */
@Entity
public class Place {

  @Id private String code;

  @Enumerated(EnumType.STRING)
  private PlaceKind kind;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_ar")
  private String nameAr;

  private double latitude;
  private double longitude;

  protected Place() {}

  public String code() {
    return code;
  }

  public PlaceKind kind() {
    return kind;
  }

  /** The name in Arabic, or for any other language in transliteration. */
  public String name(String language) {
    return "ar".equals(language) ? nameAr : nameEn;
  }

  public String nameEn() {
    return nameEn;
  }

  public String nameAr() {
    return nameAr;
  }

  /** Of the crossing, or roughly of the governorate's middle; decimal degrees (WGS 84). */
  public double latitude() {
    return latitude;
  }

  public double longitude() {
    return longitude;
  }
}
