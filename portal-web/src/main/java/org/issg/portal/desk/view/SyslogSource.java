package org.issg.portal.desk.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In whose name syslog messages go out; nothing of it is taken from whoever asks for them. */
@ApplicationScoped
public class SyslogSource {

  /** RFC 5424, section 6: visible ASCII, or a hyphen for a host that is not known. */
  private static final Pattern HOST = Pattern.compile("[!-~]{1,255}");

  private static final String NO_HOST = "-";

  /** Section 7.2.2; the name with its digits has at most 32 characters (section 6.3.2). */
  private static final Pattern ENTERPRISE = Pattern.compile("\\d{1,10}(\\.\\d{1,10}){0,1}");

  private String host;
  private String enterprise;

  protected SyslogSource() {} // for the container's proxy

  /**
   * @param host name of the sender; without one, the machine's
   * @param enterprise number of the operators by IANA's register; 32473 is kept for examples (RFC
   *     5612)
   */
  @Inject
  public SyslogSource(
      @ConfigProperty(name = "portal.syslog.host") Optional<String> host,
      @ConfigProperty(name = "portal.syslog.enterprise", defaultValue = "32473")
          String enterprise) {
    if (!ENTERPRISE.matcher(enterprise).matches()) {
      throw new IllegalArgumentException("portal.syslog.enterprise is no number: " + enterprise);
    }
    String name = host.orElseGet(SyslogSource::machine);
    this.host = HOST.matcher(name).matches() ? name : NO_HOST;
    this.enterprise = enterprise;
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return NO_HOST;
    }
  }

  String host() {
    return host;
  }

  String enterprise() {
    return enterprise;
  }
}
