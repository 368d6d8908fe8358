package org.issg.portal.desk.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.audit.service.ValueLine;
import org.issg.portal.ledger.NodeKeys;

/**
 * One leaf as it is stored.
 *
 * @param symbol of the record that it speaks of, or null
 * @param bytes the canonical JSON, verbatim
 * @param hash of the leaf (RFC 6962), in hexadecimal digits
 * @param verdict what its signature says, by the keys that the portal's database names
 * @param values what an administrative record was and became; empty for all others
 * @param redactability what is left of the values to which the leaf commits
 * @param delegations by their ids, to name those of whom values speak
 */
public record LeafPage(
    Row row,
    String symbol,
    String bytes,
    String hash,
    String nodeKey,
    NodeKeys.Verdict verdict,
    List<ValueLine> values,
    Redactability redactability,
    Map<UUID, Delegation> delegations) {

  public LeafPage {
    values = List.copyOf(values);
  }
}
