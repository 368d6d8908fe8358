package org.issg.portal.mandate.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.mandate.service.ListFile;
import org.issg.portal.mandate.service.ListService;
import org.issg.portal.mandate.service.SeatQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.Messages;

/** Sending a list of people in; nothing of it is done yet. */
@Named
@RequestScoped
public class ListSendingView {

  @Inject private SeatQueries queries;
  @Inject private ListService lists;
  @Inject private Messages messages;

  private List<BodyCode> bodies;
  private BodyCode body;
  private Part file;
  private UUID sent;

  /** Reads what can be chosen; somebody who keeps no body is refused. */
  public void load() {
    bodies = queries.choices().bodies();
  }

  /** Takes the list and goes to what it would do. */
  public String send() {
    return messages.attempt(() -> sent = lists.take(body, name(), content()))
        ? "/mandate/preview?faces-redirect=true&id=" + sent
        : null;
  }

  private String name() {
    return file == null || file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
  }

  /** One byte more than may be is enough to see that it is too much. */
  private byte[] content() {
    if (file == null) {
      throw new RuleViolation("mandate.file.missing");
    }
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(ListFile.LARGEST + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The bodies that the actor keeps, also while a form that was not accepted is shown again. */
  public List<BodyCode> getBodies() {
    if (bodies == null) {
      load();
    }
    return bodies;
  }

  public int getLongest() {
    return ListFile.LONGEST;
  }

  public BodyCode getBody() {
    return body;
  }

  public void setBody(BodyCode body) {
    this.body = body;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
