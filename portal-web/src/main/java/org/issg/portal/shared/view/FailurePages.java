package org.issg.portal.shared.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Turns whatever a page throws into the page that says what happened, with its leaf written. */
public class FailurePages extends ExceptionHandlerWrapper {

  FailurePages(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    if (!events.hasNext()) {
      return;
    }
    Throwable thrown = events.next().getContext().getException();
    events.remove();
    while (events.hasNext()) {
      events.next();
      events.remove();
    }
    FacesContext context = FacesContext.getCurrentInstance();
    show(context, CDI.current().select(RequestBoundary.class).get().settle(thrown));
  }

  private static void show(FacesContext context, RequestBoundary.Answer answer) {
    ExternalContext external = context.getExternalContext();
    if (external.isResponseCommitted()) {
      context.responseComplete();
      return;
    }
    external.responseReset();
    external.setResponseContentType("text/html");
    external.setResponseCharacterEncoding("UTF-8");
    answer.note((HttpServletResponse) external.getResponse());
    boolean byScript = context.getPartialViewContext().isAjaxRequest();
    if (!byScript || answer == RequestBoundary.Answer.UNWRITABLE) {
      external.setResponseStatus(answer.status());
    }
    if (byScript && answer == RequestBoundary.Answer.UNWRITABLE) {
      // The script leaves a form as it is when the status is an error's.
      context.responseComplete();
      return;
    }
    external.getRequestMap().put(RequestDispatcher.ERROR_STATUS_CODE, answer.status());
    try {
      render(context, answer.page());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    context.responseComplete();
  }

  private static void render(FacesContext context, String page) throws IOException {
    ViewDeclarationLanguage language =
        context.getApplication().getViewHandler().getViewDeclarationLanguage(context, page);
    UIViewRoot root = context.getApplication().getViewHandler().createView(context, page);
    context.setViewRoot(root);
    context.getPartialViewContext().setRenderAll(true);
    language.buildView(context, root);
    context
        .getApplication()
        .publishEvent(context, jakarta.faces.event.PreRenderViewEvent.class, root);
    language.renderView(context, root);
  }

  /** Puts the failure pages around the handler of Faces. */
  public static class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() throws FacesException {
      return new FailurePages(getWrapped().getExceptionHandler());
    }
  }
}
