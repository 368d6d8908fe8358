package org.issg.portal.release.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.view.NoSuchPage;

/** What is typed about the distribution of a record, until it is sent. */
public class ReleaseForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Distribution to;
  private String reason;
  private String refusal;
  private Distribution narrower;
  private List<String> delegations = List.of();
  private String narrowing;

  /** Begins with the nearest circles, and with the delegations that were named before. */
  void expect(List<Distribution> wider, List<Distribution> narrowerOnes, Set<UUID> named) {
    to = wider.isEmpty() ? null : wider.get(0);
    narrower = narrowerOnes.isEmpty() ? null : narrowerOnes.get(0);
    delegations = named.stream().map(UUID::toString).toList();
  }

  Set<UUID> chosen() {
    Set<UUID> ids = new HashSet<>();
    delegations.forEach(each -> ids.add(Ids.parse(each).orElseThrow(NoSuchPage::new)));
    return ids;
  }

  public Distribution getTo() {
    return to;
  }

  public void setTo(Distribution to) {
    this.to = to;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getRefusal() {
    return refusal;
  }

  public void setRefusal(String refusal) {
    this.refusal = refusal;
  }

  public Distribution getNarrower() {
    return narrower;
  }

  public void setNarrower(Distribution narrower) {
    this.narrower = narrower;
  }

  /** A list that Faces can make another one of. */
  public List<String> getDelegations() {
    return new ArrayList<>(delegations);
  }

  public void setDelegations(List<String> delegations) {
    this.delegations = List.copyOf(delegations);
  }

  public String getNarrowing() {
    return narrowing;
  }

  public void setNarrowing(String narrowing) {
    this.narrowing = narrowing;
  }
}
