package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.audit.Administrative;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/** A member state or organisation that takes part. */
@Entity
public class Delegation implements Administrative {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}");
  private static final int NAME_LENGTH = 120;

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

  /** A delegation with its short code and its name in the portal's four languages. */
  public Delegation(String code, String english, String french, String russian, String arabic) {
    this.id = Ids.next();
    this.code = code(code);
    this.nameEn = name(english, "access.nameEn.missing");
    this.nameFr = name(french, "access.nameFr.missing");
    this.nameRu = name(russian, "access.nameRu.missing");
    this.nameAr = name(arabic, "access.nameAr.missing");
  }

  private static String code(String text) {
    String code = Texts.required(text, "access.code.malformed");
    if (!CODE.matcher(code).matches()) {
      throw new RuleViolation("access.code.malformed");
    }
    return code;
  }

  private static String name(String text, String missing) {
    return Texts.bounded(text, NAME_LENGTH, missing, missing);
  }

  @Override
  public RecordRef ref() {
    return new RecordRef("delegation", id, version, null, null);
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .with("code", code)
        .with("nameEn", nameEn)
        .with("nameFr", nameFr)
        .with("nameRu", nameRu)
        .with("nameAr", nameAr)
        .map();
  }

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
