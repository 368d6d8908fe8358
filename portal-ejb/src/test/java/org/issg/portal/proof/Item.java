package org.issg.portal.proof;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Grant;
import org.issg.portal.access.Protection;
import org.issg.portal.shared.BodyCode;

/** A record of the proof, of whatever kind. */
public record Item(
    BodyCode body,
    Distribution distribution,
    UUID owner,
    Stage stage,
    Embargo embargo,
    Sharing sharing) {

  public Protection protection(Moments moments) {
    return new Protection(
        body,
        distribution,
        owner,
        stage.submitted(moments),
        stage.released(moments),
        embargo.notBefore(moments));
  }

  List<Grant> grants(Moments moments, Collection<UUID> named) {
    return sharing.grants(moments, named);
  }

  /** The same record, shared with nobody by name. */
  Item withoutGrants() {
    return new Item(body, distribution, owner, stage, embargo, Sharing.NOBODY);
  }

  @Override
  public String toString() {
    return "a %s record of %s, %s, %s, embargo %s, shared with %s"
        .formatted(
            distribution,
            body,
            owner == null ? "the secretariat's" : owner.equals(Product.OURS) ? "ours" : "theirs",
            stage,
            embargo,
            sharing);
  }
}
