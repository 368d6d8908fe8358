package org.issg.portal.document;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kinds of files the portal takes, and which of them can be read in place. */
public final class MediaTypes {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private static final Set<String> TAKEN =
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

  private static final Map<String, String> READ_AS =
      Map.of(
          "application/pdf", "pdf",
          "image/png", "image",
          "image/jpeg", "image",
          "image/webp", "image",
          "text/plain", "text",
          "text/csv", "text");

  private MediaTypes() {}

  public static boolean isTaken(String mediaType) {
    return TAKEN.contains(mediaType);
  }

  /** How a browser shows it in place: pdf, image or text; empty where it can only be downloaded. */
  public static Optional<String> readAs(String mediaType) {
    return Optional.ofNullable(READ_AS.get(mediaType));
  }
}
