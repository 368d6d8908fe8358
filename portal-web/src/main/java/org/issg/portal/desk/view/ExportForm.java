package org.issg.portal.desk.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The forms in which an auditor takes leaves away; {@code docs/audit.md} describes each. */
public enum ExportForm {
  CSV("csv", "text/csv", source -> new CsvFormat()),

  /** One JSON object a line, its members named by the Elastic Common Schema. */
  JSONL("jsonl", "application/jsonl", source -> new EcsFormat()),

  /** RFC 5424 messages, one a line. */
  SYSLOG("log", "text/plain", SyslogFormat::new);

  private final String extension;
  private final String mediaType;
  private final Function<SyslogSource, LeafFormat> format;

  ExportForm(String extension, String mediaType, Function<SyslogSource, LeafFormat> format) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.format = format;
  }

  static Optional<ExportForm> of(String name) {
    return Arrays.stream(values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * @param source in whose name messages are sent
   */
  LeafFormat format(SyslogSource source) {
    return format.apply(source);
  }
}
