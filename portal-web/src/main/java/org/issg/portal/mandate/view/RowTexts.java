package org.issg.portal.mandate.view;

import java.util.Locale;
import java.util.ResourceBundle;
import org.issg.portal.mandate.PlannedRow;

/** What is wrong with a row, in a language of the portal. */
final class RowTexts {

  private static final String BUNDLES = "org.issg.portal.texts.";

  private RowTexts() {}

  /** The message of the rule that a row breaks; empty for a row that breaks none. */
  static String problem(PlannedRow row, Locale locale) {
    if (row.problem() == null) {
      return "";
    }
    String feature = row.problem().substring(0, row.problem().indexOf('.'));
    return ResourceBundle.getBundle(BUNDLES + feature, locale).getString(row.problem());
  }

  static String effect(PlannedRow row, Locale locale) {
    return ResourceBundle.getBundle(BUNDLES + "mandate", locale)
        .getString("effect." + row.effect());
  }
}
