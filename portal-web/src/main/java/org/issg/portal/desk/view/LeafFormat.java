package org.issg.portal.desk.view;

import java.util.List;
import org.issg.portal.desk.service.TakenLeaf;

/** A form in which leaves leave the portal for other programs. */
interface LeafFormat {

  /** What stands before the first leaf. */
  String head();

  /** Some leaves, each ended. */
  String lines(List<TakenLeaf> leaves);
}
