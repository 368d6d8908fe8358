package org.issg.portal.access.keycloak;

import com.nimbusds.oauth2.sdk.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose, the same on every node, from which the secret cannot be told. */
final class DerivedKey {

  private DerivedKey() {}

  static SecretKey of(Secret secret, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getValueBytes(), "HmacSHA256"));
      return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", impossible);
    }
  }
}
