package org.issg.portal.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Tells the scripts of the files, and stores the content of those that they took. */
final class FileStore {

  private static final int CHUNK_BYTES = 1 << 20;

  /** Scripts read them from a setting of the transaction, since this role makes no tables. */
  private static final String ANNOUNCE =
      """
      select set_config('portal.demonstration_files', json_agg(file)::text, true)
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
          as file (id, record, language, file_name, media_type, size_bytes, sha256)
      """;

  private static final String INSERT_CHUNK =
      """
      insert into content_chunk (content_id, number, data)
      select id, ?, ? from (select ?::uuid as id) as content
       where exists (select from document_version where content_id = id)
          or exists (select from evidence_item where content_id = id)
          or exists (select from paper_text where content_id = id)
      on conflict do nothing
      """;

  private final Connection connection;

  FileStore(Connection connection) {
    this.connection = connection;
  }

  /** Makes the files known to the scripts that follow in this transaction. */
  void announce(List<DemonstrationFile> files) throws SQLException {
    List<DemonstrationFile.Measure> measures =
        files.stream().map(DemonstrationFile::measure).toList();
    try (PreparedStatement setting = connection.prepareStatement(ANNOUNCE)) {
      setting.setArray(1, texts(files, file -> file.id().toString()));
      setting.setArray(2, texts(files, file -> file.record().toString()));
      setting.setArray(3, texts(files, DemonstrationFile::language));
      setting.setArray(4, texts(files, DemonstrationFile::fileName));
      setting.setArray(5, texts(files, DemonstrationFile::mediaType));
      setting.setArray(6, texts(measures, measure -> String.valueOf(measure.size())));
      setting.setArray(7, texts(measures, DemonstrationFile.Measure::sha256));
      setting.execute();
    }
  }

  private <T> Array texts(List<T> of, Function<T, String> text) throws SQLException {
    return connection.createArrayOf("text", of.stream().map(text).toArray());
  }

  /** Stores the content, in chunks as an upload would leave it, if a record has the file. */
  void store(DemonstrationFile file) throws SQLException {
    try (InputStream content = file.open();
        PreparedStatement insert = connection.prepareStatement(INSERT_CHUNK)) {
      int number = 0;
      for (byte[] chunk = content.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = content.readNBytes(CHUNK_BYTES)) {
        insert.setInt(1, number++);
        insert.setBytes(2, chunk);
        insert.setObject(3, file.id());
        insert.executeUpdate();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.resource(), unreadable);
    }
  }
}
