package org.issg.portal.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/** A party that a report names, and as what. */
@Embeddable
public class ReportParty {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "party_code", updatable = false)
  private Party party;

  @Enumerated(EnumType.STRING)
  private PartyRole role;

  protected ReportParty() {}

  ReportParty(Party party, PartyRole role) {
    this.party = Objects.requireNonNull(party);
    this.role = role;
  }

  public Party party() {
    return party;
  }

  public PartyRole role() {
    return role;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReportParty that
        && party.code().equals(that.party.code())
        && role == that.role;
  }

  @Override
  public int hashCode() {
    return Objects.hash(party.code(), role);
  }
}
