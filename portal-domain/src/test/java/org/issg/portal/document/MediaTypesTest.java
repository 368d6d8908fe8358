package org.issg.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

  @ParameterizedTest
  @CsvSource({
    "application/pdf, pdf",
    "image/png, image",
    "image/jpeg, image",
    "image/webp, image",
    "text/plain, text",
    "text/csv, text",
    "video/mp4, video",
    "video/webm, video",
    "audio/mpeg, audio",
    "audio/mp4, audio"
  })
  void whatABrowserShowsIsReadInPlace(String mediaType, String how) {
    assertThat(MediaTypes.isTaken(mediaType)).isTrue();
    assertThat(MediaTypes.readAs(mediaType)).contains(how);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation"
      })
  void officeFilesAreTakenAndOnlyDownloaded(String mediaType) {
    assertThat(MediaTypes.isTaken(mediaType)).isTrue();
    assertThat(MediaTypes.readAs(mediaType)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xhtml+xml",
        "image/svg+xml",
        "application/javascript",
        "application/zip",
        "application/x-msdownload",
        "application/vnd.ms-word.document.macroenabled.12",
        "application/octet-stream",
        "application/PDF",
        ""
      })
  void whatCouldRunOrIsUnknownIsNeitherTakenNorShown(String mediaType) {
    assertThat(MediaTypes.isTaken(mediaType)).isFalse();
    assertThat(MediaTypes.readAs(mediaType)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"video/mp4", "video/webm", "video/quicktime", "audio/mpeg", "audio/mp4"})
  void recordingsAreEvidenceButNoDocuments(String mediaType) {
    assertThat(MediaTypes.isEvidence(mediaType)).isTrue();
    assertThat(MediaTypes.isDocument(mediaType)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/vnd.oasis.opendocument.text"})
  void whatCanBeWrittenOverIsNoEvidence(String mediaType) {
    assertThat(MediaTypes.isEvidence(mediaType)).isFalse();
    assertThat(MediaTypes.isDocument(mediaType)).isTrue();
  }
}
