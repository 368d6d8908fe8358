package org.issg.portal.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.launcher.KeptConnections;
import org.issg.portal.launcher.TestServices;

/** The database behind the services, asked past both walls. */
public final class Database {

  private static final KeptConnections KEPT = new KeptConnections(TestServices.current());

  private Database() {}

  /** A connection of the role that the application has. */
  public static Connection asApplication() throws SQLException {
    TestServices services = TestServices.current();
    return connect(services.databaseUser(), services.databasePassword());
  }

  /** A connection of the role that owns the tables. */
  public static Connection asMigrator() throws SQLException {
    TestServices services = TestServices.current();
    return connect(services.migratorUser(), services.migratorPassword());
  }

  public static Connection asSuperuser() throws SQLException {
    return TestServices.current().asSuperuser();
  }

  private static Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(TestServices.current().databaseUrl(), user, password);
  }

  /** All rows that the superuser finds. */
  public static <T> List<T> rows(String sql, RowReader<T> reader, Object... parameters) {
    return statement(
        sql,
        parameters,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              rows.add(reader.read(found));
            }
          }
          return rows;
        });
  }

  /** The one number that the superuser gets. */
  public static long number(String sql, Object... parameters) {
    return rows(sql, row -> row.getLong(1), parameters).get(0);
  }

  /** Changes rows as superuser; the number of rows changed. */
  public static int change(String sql, Object... parameters) {
    return statement(sql, parameters, PreparedStatement::executeUpdate);
  }

  private static <T> T statement(String sql, Object[] parameters, Sending<T> sending) {
    try {
      return KEPT.with(
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
              for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
              }
              return sending.of(statement);
            }
          });
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private interface Sending<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /** Takes away every record that bears the mark of the samples; leaves cannot be taken away. */
  static void removeSamples() {
    String mark = Samples.MARK + "%";
    String meetings = "(select id from meeting where title like '" + mark + "')";
    String documents = "(select id from document where title like '" + mark + "')";
    removeReleases(mark);
    change("delete from meeting_change where meeting_id in " + meetings);
    change("delete from meeting_document where meeting_id in " + meetings);
    change("delete from agenda_item where meeting_id in " + meetings);
    change("delete from meeting where id in " + meetings);
    removePapers(mark);
    removeIncidents(mark);
    change(
        "delete from content_chunk where content_id in"
            + " (select content_id from document_version where document_id in "
            + documents
            + ") or content_id in (select id from upload where file_name like '"
            + mark
            + "')");
    change("delete from document_version where document_id in " + documents);
    change("delete from document where id in " + documents);
    change("delete from upload where file_name like '" + mark + "'");
    change(
        "delete from access_grant g where granted_by = '"
            + Samples.MARK
            + "' or (object_kind = 'agenda_item'"
            + " and not exists (select from agenda_item i where i.id = g.object_id))"
            + " or (object_kind = 'document'"
            + " and not exists (select from document d where d.id = g.object_id))");
    change("delete from login_session where sid like '" + mark + "'");
    String people = "username like '" + mark + "' or username like '" + Accounts.MARK + "%'";
    change(
        "delete from membership where member_id in (select id from member where " + people + ")");
    change("delete from member where " + people);
    change("delete from seat_list where file_name like '" + mark + "'");
    change("delete from delegation where name_en like '" + mark + "'");
  }

  /** Changes of distribution, and who was named by one; before the records that they are of. */
  private static void removeReleases(String mark) {
    change("delete from distribution_change where reason like '" + mark + "'");
    for (String table : List.of("meeting", "document", "dossier")) {
      change(
          "delete from access_grant where object_id in (select id from "
              + table
              + " where title like '"
              + mark
              + "')");
    }
  }

  /** Papers with their steps and grants; their files go with their texts. */
  private static void removePapers(String mark) {
    String papers = "(select paper_id from paper_text where title like '" + mark + "')";
    change("delete from paper_event where paper_id in " + papers);
    change("delete from access_grant where object_id in " + papers);
    change(
        "with gone as (delete from paper_text where title like '"
            + mark
            + "' returning paper_id)"
            + " delete from position_paper where id in (select paper_id from gone)");
  }

  /** Dossiers and reports with all that hangs on them; counters go back to what is left. */
  private static void removeIncidents(String mark) {
    String reports = "(select id from report where text like '" + mark + "')";
    String dossiers = "(select id from dossier where title like '" + mark + "')";
    change("delete from dossier_event where dossier_id in " + dossiers);
    change("delete from clarification where dossier_id in " + dossiers);
    change("delete from dossier_report where dossier_id in " + dossiers);
    change("delete from dossier where id in " + dossiers);
    change(
        "delete from content_chunk where content_id in"
            + " (select content_id from evidence_item where report_id in "
            + reports
            + ")");
    for (String table : List.of("evidence_item", "report_source", "report_party")) {
      change("delete from " + table + " where report_id in " + reports);
    }
    change("delete from report where id in " + reports);
    change(
        "update reference_counter c set last = coalesce((select max(split_part(reference, '/', 4)"
            + "::integer) from dossier d where d.reference like c.body || '/INC/' || c.year || '/%'),"
            + " 0)");
  }

  /** Makes a value of the row at hand. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
