package org.issg.portal.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Stores files as document versions, their content in chunks as an upload would leave it. */
final class FileStore {

  private static final int CHUNK_BYTES = 1 << 20;

  private static final String INSERT_CHUNK =
      "insert into content_chunk (content_id, number, data) values (?, ?, ?)";

  private static final String INSERT_VERSION =
      """
      insert into document_version (id, document_id, language, number, file_name, media_type,
                                    size_bytes, sha256, content_id, added_by, added_at)
      select ?, id, ?, 1, ?, ?, ?, ?, ?, created_by, created_at from document where id = ?
      """;

  private final Connection connection;

  FileStore(Connection connection) {
    this.connection = connection;
  }

  void store(DemonstrationFile file) throws SQLException {
    MessageDigest sha256 = sha256();
    try (InputStream content = new DigestInputStream(file.open(), sha256)) {
      long size = storeChunks(file, content);
      storeVersion(file, size, sha256.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.resource(), unreadable);
    }
  }

  private long storeChunks(DemonstrationFile file, InputStream content)
      throws IOException, SQLException {
    long size = 0;
    try (PreparedStatement insert = connection.prepareStatement(INSERT_CHUNK)) {
      int number = 0;
      for (byte[] chunk = content.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = content.readNBytes(CHUNK_BYTES)) {
        insert.setObject(1, file.id());
        insert.setInt(2, number++);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
        size += chunk.length;
      }
    }
    return size;
  }

  private void storeVersion(DemonstrationFile file, long size, byte[] sha256) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_VERSION)) {
      insert.setObject(1, file.id());
      insert.setString(2, file.language());
      insert.setString(3, file.fileName());
      insert.setString(4, file.mediaType());
      insert.setLong(5, size);
      insert.setBytes(6, sha256);
      insert.setObject(7, file.id());
      insert.setObject(8, file.document());
      insert.executeUpdate();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
