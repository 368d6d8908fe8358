package org.issg.portal.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.issg.portal.audit.RecordRef;

/**
 * Fills an empty portal with delegations, people, meetings and documents to look at; what is there
 * already, and what people made of it since, stays as it is.
 */
public final class DemonstrationData {

  static final List<String> SCRIPTS =
      List.of("delegations.sql", "people.sql", "documents.sql", "meetings.sql");

  /**
   * Loads what is missing and records each record loaded in the audit log; the caller commits.
   *
   * @param asMigrator a connection of the role that row-level security does not bind, without
   *     automatic commit
   */
  public void load(Connection asMigrator) throws SQLException {
    List<RecordRef> loaded = new ArrayList<>();
    for (String script : SCRIPTS) {
      loaded.addAll(new Script(script).run(asMigrator));
    }
    storeFiles(asMigrator, loaded);
    new LeafWriter(asMigrator).write(loaded);
  }

  private static void storeFiles(Connection asMigrator, List<RecordRef> loaded)
      throws SQLException {
    Set<UUID> ids = loaded.stream().map(RecordRef::id).collect(Collectors.toSet());
    FileStore store = new FileStore(asMigrator);
    for (DemonstrationFile file : DemonstrationFile.all()) {
      if (ids.contains(file.document())) {
        store.store(file);
      }
    }
  }
}
