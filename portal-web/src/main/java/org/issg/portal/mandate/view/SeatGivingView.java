package org.issg.portal.mandate.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.mandate.Accreditation;
import org.issg.portal.mandate.service.SeatQueries;
import org.issg.portal.mandate.service.SeatService;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.view.Frame;
import org.issg.portal.shared.view.Messages;

/** Accrediting a person to a body that the secretary keeps. */
@Named
@ViewScoped
public class SeatGivingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SeatQueries queries;
  @Inject private SeatService service;
  @Inject private Messages messages;
  @Inject private Frame frame;
  @Inject private Clock clock;

  private String account;
  private BodyCode body;
  private MandateFunction function = MandateFunction.DELEGATE;
  private String delegation;
  private final TermForm term = new TermForm();
  private List<BodyCode> bodies = List.of();
  private Map<String, String> delegations = Map.of();
  private UUID given;

  /** Reads what can be chosen; somebody who keeps no body is refused. */
  public void load() {
    SeatQueries.Choices choices = queries.choices();
    bodies = List.copyOf(choices.bodies());
    body = body == null ? bodies.get(0) : body;
    delegations = new LinkedHashMap<>();
    for (Delegation each : choices.delegations()) {
      delegations.put(each.name(frame.getLanguage()), each.id().toString());
    }
    term.beginAt(clock.instant());
  }

  /** Gives the seat and goes to the person. */
  public String give() {
    return messages.attempt(() -> given = service.give(wanted()))
        ? "/mandate/person?faces-redirect=true&kept=seat-new&id=" + given
        : null;
  }

  private Accreditation wanted() {
    UUID delegationId = delegation == null ? null : Ids.parse(delegation).orElse(null);
    return new Accreditation(account, body, function, delegationId, term.term());
  }

  /** All functions but the one that the administrator gives. */
  public List<MandateFunction> getFunctions() {
    return Arrays.stream(MandateFunction.values())
        .filter(each -> each != MandateFunction.SECRETARY)
        .toList();
  }

  public List<BodyCode> getBodies() {
    return bodies;
  }

  /** Ids of delegations by their names in the reader's language. */
  public Map<String, String> getDelegations() {
    return delegations;
  }

  public TermForm getTerm() {
    return term;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public BodyCode getBody() {
    return body;
  }

  public void setBody(BodyCode body) {
    this.body = body;
  }

  public MandateFunction getFunction() {
    return function;
  }

  public void setFunction(MandateFunction function) {
    this.function = function;
  }

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
  }
}
