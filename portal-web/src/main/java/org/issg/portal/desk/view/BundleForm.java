package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.Frame;

/** The form that asks for a bundle: empty, or as it was sent, with what is wrong about it. */
@Named
@RequestScoped
public class BundleForm {

  /** The attribute of a request under which a bundle was refused. */
  static final String REFUSED = BundleForm.class.getName() + ".refused";

  @Inject private HttpServletRequest request;
  @Inject private Frame frame;

  /** What was written into a field. */
  public String value(String field) {
    String sent = request.getParameter(field);
    return refusal() == null || sent == null ? "" : sent;
  }

  public boolean isCosigned() {
    return refusal() != null && request.getParameter("cosigned") != null;
  }

  /** Whether this field is why there is no bundle. */
  public boolean isWrong(String field) {
    return refusal() != null && refusal().key().endsWith("." + field);
  }

  /** Why there is none. */
  public String getError() {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "org.issg.portal.texts.desk", Locale.forLanguageTag(frame.getLanguage()));
    return MessageFormat.format(
        texts.getString(refusal().key()).replace("'", "''"), refusal().arguments());
  }

  private RuleViolation refusal() {
    return (RuleViolation) request.getAttribute(REFUSED);
  }
}
