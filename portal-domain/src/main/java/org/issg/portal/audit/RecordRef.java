package org.issg.portal.audit;

import java.io.Serializable;
import java.util.UUID;

/**
 * The record that a leaf speaks of, by kind and id only; version, body and distribution are null
 * where they are not known.
 */
public record RecordRef(String kind, UUID id, Integer version, String body, String distribution)
    implements Serializable {

  public static RecordRef of(String kind, UUID id) {
    return new RecordRef(kind, id, null, null, null);
  }
}
