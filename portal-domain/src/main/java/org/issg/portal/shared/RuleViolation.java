package org.issg.portal.shared;

/**
 * A rule of the field that an input or a moment does not meet; the key names its message in the
 * bundle of the feature before the first dot.
 */
public class RuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] arguments;

  public RuleViolation(String key, String... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
