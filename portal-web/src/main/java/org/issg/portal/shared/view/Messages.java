package org.issg.portal.shared.view;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.Causes;

/** Says in the reader's language, at the place it belongs, what a rule did not accept. */
@Dependent
public class Messages implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLES = "org.issg.portal.texts.";
  private static final String FORM = "form:";

  @Inject private RequestBoundary boundary;

  /** Does it, or shows why it cannot be done; whatever is no rule of the field goes on upwards. */
  public boolean attempt(Runnable act) {
    try {
      act.run();
      return true;
    } catch (RuntimeException thrown) {
      RuleViolation violation = violation(thrown).orElseThrow(() -> thrown);
      boundary.violated(violation);
      show(violation);
      return false;
    }
  }

  private static Optional<RuleViolation> violation(RuntimeException thrown) {
    if (Causes.find(thrown, OptimisticLockException.class).isPresent()) {
      return Optional.of(new RuleViolation("shared.changedByOther"));
    }
    return Causes.find(thrown, RuleViolation.class);
  }

  private static void show(RuleViolation violation) {
    FacesContext context = FacesContext.getCurrentInstance();
    String text = text(context, violation);
    context.addMessage(
        field(context, violation.key()), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    context.validationFailed();
  }

  /** The field that the key names last, such as {@code title} of meeting.item.title.length. */
  private static String field(FacesContext context, String key) {
    List<String> parts = Arrays.asList(key.split("\\."));
    Collections.reverse(parts);
    for (String part : parts) {
      UIComponent field = context.getViewRoot().findComponent(FORM + part);
      if (field instanceof UIInput) {
        return field.getClientId(context);
      }
    }
    return null;
  }

  private static String text(FacesContext context, RuleViolation violation) {
    String feature = violation.key().substring(0, violation.key().indexOf('.'));
    ResourceBundle bundle =
        ResourceBundle.getBundle(BUNDLES + feature, context.getViewRoot().getLocale());
    return MessageFormat.format(
        bundle.getString(violation.key()).replace("'", "''"), violation.arguments());
  }
}
