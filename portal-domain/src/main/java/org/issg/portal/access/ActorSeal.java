package org.issg.portal.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs who acts, so that the database believes the application and nobody who only sends it
 * statements; {@code actor_context()} in the database reads it.
 */
public final class ActorSeal {

  private static final String FORM = "1";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int FEWEST_LETTERS = 32;
  private static final int ID_LENGTH = 8;
  private static final Pattern ROLE_NAME = Pattern.compile("[a-z_]+");
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] key;
  private final String keyId;

  /**
   * @param key shared with the database, which knows it by the beginning of its hash
   */
  public ActorSeal(String key) {
    if (key.length() < FEWEST_LETTERS) {
      throw new IllegalArgumentException("the key that signs actors is too short");
    }
    this.key = key.getBytes(StandardCharsets.UTF_8);
    this.keyId = HEX.formatHex(sha256(this.key)).substring(0, ID_LENGTH);
  }

  /** The setting of a claim: no field can hold the sign that ends it. */
  public String seal(Claim claim) {
    String fields =
        String.join(
            ":",
            FORM,
            keyId,
            String.valueOf(claim.backend()),
            String.valueOf(claim.ends().getEpochSecond()),
            hexadecimal(claim.subject()),
            roles(claim.roles()),
            hexadecimal(claim.seesAs()));
    return fields + ":" + HEX.formatHex(signature(fields));
  }

  private static String hexadecimal(String words) {
    return HEX.formatHex(words.getBytes(StandardCharsets.UTF_8));
  }

  private static String roles(Set<String> names) {
    for (String name : names) {
      if (!ROLE_NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("not the name of a role: " + name);
      }
    }
    return names.stream().sorted().collect(Collectors.joining(","));
  }

  private byte[] signature(String fields) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(fields.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What is signed.
   *
   * @param seesAs the delegation through whose eyes the actor looks, or empty
   * @param backend process of the one database connection on which it holds
   * @param ends the second from which on it no longer holds
   */
  public record Claim(
      String subject, Set<String> roles, String seesAs, int backend, Instant ends) {}
}
