package org.issg.portal.position;

import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.MediaTypes;
import org.issg.portal.document.StoredFile;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * What a paper says in one language: a text, a document, or both.
 *
 * @param html the text with its markup, already cleaned of all that is not allowed; or null
 * @param plain the same without markup, as it is searched; or null
 * @param file the document; or null
 */
public record PaperWords(
    String language, String title, String html, String plain, StoredFile file) {

  /** Characters of a text, its markup included. */
  private static final int TEXT_LENGTH = 400_000;

  public PaperWords {
    if (!DocumentVersion.LANGUAGES.contains(language)) {
      throw new RuleViolation("position.language.unknown");
    }
    title = Texts.title(title, "position.title.length");
    html = Texts.optional(html);
    plain = html == null ? null : Texts.optional(plain);
    if (html != null && html.length() > TEXT_LENGTH) {
      throw new RuleViolation("position.text.length");
    }
    if (file != null && !MediaTypes.isDocument(file.mediaType())) {
      throw new RuleViolation("document.upload.kind");
    }
  }

  boolean isEmpty() {
    return html == null && file == null;
  }
}
