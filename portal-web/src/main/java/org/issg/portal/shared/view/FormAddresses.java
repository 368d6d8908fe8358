package org.issg.portal.shared.view;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends a form to the address of its page with all that the address says, so that a reload, or a
 * session that ended on the way, leads back to the same record.
 */
public class FormAddresses extends ViewHandlerWrapper {

  private static final Object LINK = new Object();

  public FormAddresses(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String address = super.getActionURL(context, viewId);
    UIViewRoot page = context.getViewRoot();
    boolean isLink = context.getAttributes().containsKey(LINK);
    if (isLink || page == null || !viewId.equals(page.getViewId())) {
      return address;
    }
    Addresses whole = Addresses.of(address);
    for (UIViewParameter parameter : ViewMetadata.getViewParameters(page)) {
      whole.with(parameter.getName(), parameter.getStringValue(context));
    }
    return whole.toString();
  }

  @Override
  public String getBookmarkableURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return asLink(
        context, () -> super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
  }

  @Override
  public String getRedirectURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return asLink(
        context, () -> super.getRedirectURL(context, viewId, parameters, includeViewParams));
  }

  /** A link says itself what its address holds. */
  private static String asLink(FacesContext context, Supplier<String> address) {
    context.getAttributes().put(LINK, true);
    try {
      return address.get();
    } finally {
      context.getAttributes().remove(LINK);
    }
  }
}
