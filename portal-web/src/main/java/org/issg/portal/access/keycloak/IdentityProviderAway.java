package org.issg.portal.access.keycloak;

/** Keycloak cannot be asked at the moment; nothing is decided about the person. */
class IdentityProviderAway extends Exception {
  private static final long serialVersionUID = 1;

  IdentityProviderAway(String message) {
    super(message);
  }
}
