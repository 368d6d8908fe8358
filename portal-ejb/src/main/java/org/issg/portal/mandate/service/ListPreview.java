package org.issg.portal.mandate.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.mandate.PlannedRow;
import org.issg.portal.mandate.PlannedRow.Effect;
import org.issg.portal.shared.BodyCode;

/** What a list would do, row by row; nothing once it is applied. */
public record ListPreview(
    UUID id, BodyCode body, String fileName, boolean applied, List<PlannedRow> rows) {

  /** What stands here, in short; another one means that something has changed meanwhile. */
  public String digest() {
    String all = rows.stream().map(PlannedRow::signature).collect(Collectors.joining("\n"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  public long count(Effect effect) {
    return rows.stream().filter(row -> row.effect() == effect).count();
  }

  /** Whether there is something to apply, and nothing in the way. */
  public boolean isApplicable() {
    return !applied && count(Effect.ERROR) == 0 && count(Effect.NEW) + count(Effect.CHANGED) > 0;
  }
}
