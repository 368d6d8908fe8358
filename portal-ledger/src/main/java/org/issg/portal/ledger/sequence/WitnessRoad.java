package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A way on which checkpoints go to a witness, and cosignatures come back. */
interface WitnessRoad {

  /** No answer of a witness is read further, in bytes. */
  int LONGEST = 1 << 16;

  /** Of the witness. */
  String name();

  /**
   * Goes one step towards having the last checkpoint cosigned, unless it is or there is none.
   *
   * @return what the witness did not accept, if so, with its own words as they came
   * @throws IOException when the witness cannot be reached
   */
  Optional<String> cosign(Connection connection)
      throws SQLException, IOException, InterruptedException;
}
