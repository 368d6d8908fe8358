package org.issg.portal.ledger.sequence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.issg.portal.launcher.TestServices;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.ledger.NodeKey;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;

/** A database with an empty log, for one test; made from a template, which takes a moment. */
final class LedgerDatabase implements AutoCloseable {

  private static final String TEMPLATE = "ledger_template";
  private static final String INSERT =
      "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome, node_key, signature)"
          + " values (?, ?, ?, 'system:test', coalesce(?, 'test'), 'DONE', ?, ?)";
  private static final Pattern ACTION = Pattern.compile("\"action\":\"([a-zA-Z.]+)\"");
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The node that writes these leaves; every such database knows its public key. */
  static final NodeKey NODE = NodeKey.parse(NodeKey.generate());

  private final TestServices services = TestServices.current();
  private final String name;

  private LedgerDatabase(String name) {
    this.name = name;
  }

  static void makeTemplate() throws SQLException {
    TestServices services = TestServices.current();
    services.createDatabase(TEMPLATE);
    try (Connection connection = services.asSuperuser(TEMPLATE)) {
      register(connection, NODE);
    }
  }

  /** Makes a node's key known to the database, as the migration step does. */
  static void register(Connection connection, NodeKey node) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into node_key (id, public_key) values (?, ?)")) {
      insert.setString(1, node.publicKey().id());
      insert.setBytes(2, node.publicKey().raw());
      insert.executeUpdate();
    }
  }

  static LedgerDatabase create(String name) throws SQLException {
    LedgerDatabase database = new LedgerDatabase(name);
    database.asServer("drop database if exists %s with (force)".formatted(name));
    database.asServer("create database %s template %s".formatted(name, TEMPLATE));
    return database;
  }

  /** The database as it is now, beside it under another name: a dump. */
  void keepAs(String copy) throws SQLException {
    asServer("drop database if exists %s with (force)".formatted(copy));
    asServer("create database %s template %s".formatted(copy, name));
  }

  /** What was kept takes the place of what there is. */
  void restore(String copy) throws SQLException {
    close();
    asServer("alter database %s rename to %s".formatted(copy, name));
  }

  private void asServer(String sql) throws SQLException {
    try (Connection connection = services.asSuperuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Database asSequencer() {
    return new Database(
        services.databaseUrl(name), "portal_sequencer", services.sequencerPassword());
  }

  Connection asSuperuser() throws SQLException {
    return services.asSuperuser(name);
  }

  /** Writes so many leaves, each committed by itself. */
  List<UUID> write(int count) throws SQLException {
    try (Connection connection = asSuperuser()) {
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ids.add(write(connection));
      }
      return ids;
    }
  }

  /** Writes a leaf in the transaction of a connection. */
  static UUID write(Connection connection) throws SQLException {
    UUID id = UUID.randomUUID();
    insert(connection, id, leaf(id));
    return id;
  }

  static byte[] leaf(UUID id) {
    return leaf(id, Map.of());
  }

  /** A leaf of now that says these members, too. */
  static byte[] leaf(UUID id, Map<String, ?> more) {
    Map<String, Object> members = new TreeMap<>();
    members.put("action", "test");
    members.put("actor", Map.of("subject", "system:test"));
    members.put("at", MICROSECONDS.format(Instant.now()));
    members.put("id", id.toString());
    members.put("outcome", "DONE");
    members.put("v", 1);
    members.putAll(more);
    return CanonicalJson.bytes(members);
  }

  /** Writes a leaf that the node signs. */
  static void insert(Connection connection, UUID id, byte[] leaf) throws SQLException {
    insert(connection, id, leaf, NODE.publicKey().id(), NODE.sign(leaf));
  }

  /** Writes a leaf with whatever stands beside it. */
  static void insert(Connection connection, UUID id, byte[] leaf, String key, byte[] signature)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setBytes(2, leaf);
      insert.setBytes(3, LeafHash.of(leaf));
      Matcher action = ACTION.matcher(new String(leaf, StandardCharsets.UTF_8));
      insert.setString(4, action.find() ? action.group(1) : null);
      insert.setString(5, key);
      insert.setBytes(6, signature);
      insert.executeUpdate();
    }
  }

  /** What a superuser does who has taken the triggers away before, and puts them back. */
  void tamper(String sql) throws SQLException {
    try (Connection connection = asSuperuser();
        Statement statement = connection.createStatement()) {
      for (String table : tables()) {
        statement.execute("alter table " + table + " disable trigger all");
      }
      statement.execute(sql);
      for (String table : tables()) {
        statement.execute("alter table " + table + " enable trigger all");
      }
    }
  }

  private List<String> tables() {
    List<String> tables =
        new ArrayList<>(
            List.of(
                "audit_entry",
                "audit_node",
                "audit_cosignature",
                "audit_checkpoint",
                "leaf_values",
                "redaction",
                "audit_leaf"));
    tables.addAll(
        texts(
            "select inhrelid::regclass::text from pg_inherits where inhparent = 'audit_leaf'::regclass"));
    return tables;
  }

  /** Ids of the leaves in the order of their indexes. */
  List<UUID> sequenced() {
    return texts("select leaf_id::text from audit_entry order by index").stream()
        .map(UUID::fromString)
        .toList();
  }

  List<String> notes() {
    return texts("select note from audit_checkpoint order by size");
  }

  List<String> texts(String sql) {
    try (Connection connection = asSuperuser();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The bundle of all leaves at the last checkpoint. */
  byte[] bundle() throws SQLException {
    try (Connection connection = asSequencer().connect()) {
      BundleExport export = new BundleExport(connection);
      SignedNote checkpoint = export.checkpoint();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      export.write(out, checkpoint, 0, size(checkpoint), 0);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }

  @Override
  public void close() throws SQLException {
    asServer("drop database if exists %s with (force)".formatted(name));
  }
}
