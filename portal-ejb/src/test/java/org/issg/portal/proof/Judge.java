package org.issg.portal.proof;

import java.util.BitSet;
import org.issg.portal.access.Operation;

/** Says who may do what, by the numbers of people in a list. */
public interface Judge {

  /** The people who may do that with the record. */
  BitSet whoMay(Operation operation, Item item);
}
