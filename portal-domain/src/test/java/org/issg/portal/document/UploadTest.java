package org.issg.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

  private static final String EMOJI = "\ud83d\udcc4";

  private static Upload named(String name) {
    return new Upload("subject-1", name, Samples.NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "/etc/passwd, passwd",
    "../../report.pdf, report.pdf",
    "C:\\Users\\me\\report.pdf, report.pdf",
    "a/b\\c.pdf, c.pdf",
    "' report 2.pdf ', report 2.pdf",
    ".hidden, .hidden"
  })
  void foldersAreCutOff(String given, String kept) {
    assertThat(named(given).fileName()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"تقرير الهدنة.pdf", "Отчёт.docx", "报告.pdf", "Procès-verbal.odt"})
  void namesInAnyScriptAreKept(String name) {
    assertThat(named(name).fileName()).isEqualTo(name);
  }

  /** A right-to-left override shows gpj.exe as exe.jpg. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoice\u202egpj.exe",
        "invoice\u202agpj.exe",
        "invoice\u2066gpj.exe",
        "invoice\u2069gpj.exe",
        "invoice\r\ngpj.exe",
        "invoice\u0000gpj.exe",
        "invoice\tgpj.exe",
        "invoice\u007fgpj.exe",
        "invoice\u0085gpj.exe"
      })
  void controlCharactersAndChangesOfDirectionAreTakenOut(String name) {
    assertThat(named(name).fileName()).isEqualTo("invoicegpj.exe");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", ".", "..", "...", "folder/", "folder\\..", "\u202e", "\u0000"})
  void aNameOfNothingIsRefused(String name) {
    assertThatThrownBy(() -> named(name))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.upload.name");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    String cut = named("x".repeat(300) + ".pdf").fileName();

    assertThat(cut).hasSize(200).endsWith("x.pdf");
  }

  @Test
  void cuttingNeverSplitsACharacter() {
    String cut = named(EMOJI.repeat(150) + ".pd").fileName();

    assertThat(cut).startsWith(EMOJI).endsWith(".pd").hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void anUploadThatIsNotWholeIsNoFile() {
    assertThatThrownBy(() -> named("report.pdf").file())
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.upload.unfinished");
  }

  @Test
  void anEmptyFileIsRefused() {
    Upload upload = named("report.pdf");

    assertThatThrownBy(() -> upload.finish("application/pdf", 0, new byte[32], Samples.NOON))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.upload.empty");
  }

  @Test
  void aWholeUploadIsAFileWithItsHash() {
    Upload upload = named("report.pdf");
    byte[] hash = {1, 2, 3};

    upload.finish("application/pdf", 7, hash, Samples.NOON);
    hash[0] = 9;

    StoredFile file = upload.file();
    assertThat(file.contentId()).isEqualTo(upload.id());
    assertThat(file.fileName()).isEqualTo("report.pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.size()).isEqualTo(7);
    assertThat(file.sha256()).containsExactly(1, 2, 3);
    assertThat(upload.ref().kind()).isEqualTo("upload");
  }
}
