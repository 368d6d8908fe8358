package org.issg.portal.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.ledger.NodeKey;

/**
 * Fills an empty portal with delegations, people, meetings, documents, dossiers, papers and rules
 * of the auditor to look at; what is there already, and what people made of it since, stays as it
 * is.
 */
public final class DemonstrationData {

  static final List<String> SCRIPTS =
      List.of(
          "delegations.sql",
          "people.sql",
          "documents.sql",
          "meetings.sql",
          "dossiers.sql",
          "papers.sql",
          "alerts.sql");

  private final NodeKey node;

  /**
   * @param node signs the leaves
   */
  public DemonstrationData(NodeKey node) {
    this.node = node;
  }

  /**
   * Loads what is missing and records each record loaded in the audit log; the caller commits.
   *
   * @param asMigrator a connection of the role that row-level security does not bind, without
   *     automatic commit
   */
  public void load(Connection asMigrator) throws SQLException {
    FileStore store = new FileStore(asMigrator);
    store.announce(DemonstrationFile.all());
    List<RecordRef> loaded = new ArrayList<>();
    for (String script : SCRIPTS) {
      loaded.addAll(new Script(script).run(asMigrator));
    }
    for (DemonstrationFile file : DemonstrationFile.all()) {
      store.store(file);
    }
    new LeafWriter(asMigrator, node).write(loaded);
  }
}
