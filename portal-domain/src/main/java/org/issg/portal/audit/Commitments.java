package org.issg.portal.audit;

/**
 * What a leaf says of a record's values before and after a change: salted hashes in hexadecimal
 * digits, null where there were or are none. The values lie beside the leaf and can be destroyed.
 */
public record Commitments(String before, String after) {

  public static final Commitments NONE = new Commitments(null, null);
}
