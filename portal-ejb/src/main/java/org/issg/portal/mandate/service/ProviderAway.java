package org.issg.portal.mandate.service;

import org.issg.portal.shared.RuleViolation;

/** The identity provider could not do what was asked of it; nothing of it was kept. */
class ProviderAway extends RuleViolation {

  private static final long serialVersionUID = 1L;

  ProviderAway() {
    super("mandate.provider.away");
  }
}
