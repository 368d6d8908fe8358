package org.issg.portal.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kinds of files the portal takes, and which of them can be read in place. */
public final class MediaTypes {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private static final Set<String> DOCUMENTS =
      Set.of(
          "application/pdf",
          OFFICE + "wordprocessingml.document",
          OFFICE + "spreadsheetml.sheet",
          OFFICE + "presentationml.presentation",
          OPEN_DOCUMENT + "text",
          OPEN_DOCUMENT + "spreadsheet",
          OPEN_DOCUMENT + "presentation",
          "image/png",
          "image/jpeg",
          "image/webp",
          "text/plain",
          "text/csv");

  private static final Set<String> EVIDENCE =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "image/webp",
          "video/mp4",
          "video/webm",
          "video/quicktime",
          "audio/mpeg",
          "audio/mp4");

  private static final Map<String, String> READ_AS =
      Map.of(
          "application/pdf", "pdf",
          "image/png", "image",
          "image/jpeg", "image",
          "image/webp", "image",
          "text/plain", "text",
          "text/csv", "text",
          "video/mp4", "video",
          "video/webm", "video",
          "audio/mpeg", "audio",
          "audio/mp4", "audio");

  private MediaTypes() {}

  public static boolean isTaken(String mediaType) {
    return isDocument(mediaType) || isEvidence(mediaType);
  }

  /** May circulate as a document or a paper. */
  public static boolean isDocument(String mediaType) {
    return DOCUMENTS.contains(mediaType);
  }

  /** May be handed in as evidence. */
  public static boolean isEvidence(String mediaType) {
    return EVIDENCE.contains(mediaType);
  }

  /**
   * How a browser shows it: pdf, image, text, video or audio; empty where it can only be
   * downloaded.
   */
  public static Optional<String> readAs(String mediaType) {
    return Optional.ofNullable(READ_AS.get(mediaType));
  }
}
