/** Who a person is: login, refresh and logout by OpenID Connect at Keycloak. */
package org.issg.portal.access.keycloak;
