package org.issg.portal.proof;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Grant;

/** Whom the grants of a record name. */
public enum Sharing {
  NOBODY,
  OUR_DELEGATION,
  OUR_DELEGATION_FOR_A_LAST_STEP,
  OUR_DELEGATION_UNTIL_NOW,
  OTHER_DELEGATION,
  PERSONS,
  PERSONS_UNTIL_NOW,
  OTHER_PERSON;

  /** Nobody who takes part in the proof. */
  public static final UUID SOMEBODY_ELSE = UUID.fromString("0190c1d2-0000-7000-8000-00000000ffff");

  /**
   * The grants themselves.
   *
   * @param named who is named where persons are
   */
  public List<Grant> grants(Moments moments, Collection<UUID> named) {
    return switch (this) {
      case NOBODY -> List.of();
      case OUR_DELEGATION -> List.of(Grant.toDelegation(Product.OURS, null));
      case OUR_DELEGATION_FOR_A_LAST_STEP ->
          List.of(Grant.toDelegation(Product.OURS, moments.after()));
      case OUR_DELEGATION_UNTIL_NOW -> List.of(Grant.toDelegation(Product.OURS, moments.now()));
      case OTHER_DELEGATION -> List.of(Grant.toDelegation(Product.THEIRS, null));
      case PERSONS -> persons(named, null);
      case PERSONS_UNTIL_NOW -> persons(named, moments.now());
      case OTHER_PERSON -> List.of(Grant.toPerson(SOMEBODY_ELSE, null));
    };
  }

  private static List<Grant> persons(Collection<UUID> named, Instant expiresAt) {
    return named.stream().map(member -> Grant.toPerson(member, expiresAt)).toList();
  }
}
