package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.Texts;

/** The form that asks for a bundle: empty, or as it was sent, with what is wrong about it. */
@Named
@RequestScoped
public class BundleForm {

  /** The attribute of a request under which a bundle was refused. */
  static final String REFUSED = BundleForm.class.getName() + ".refused";

  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

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
    return texts.filled("desk", refusal().key(), refusal().arguments());
  }

  private RuleViolation refusal() {
    return (RuleViolation) request.getAttribute(REFUSED);
  }
}
