package org.issg.portal.proof;

import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.issg.portal.access.Operation;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;

/**
 * Who may do what, as sets of people: written from docs/access.md, and from nothing else. A set
 * holds the numbers of people in the list that it was made for.
 */
public final class Oracle implements Judge {

  private final List<Somebody> people;
  private final Moments moments;
  private final Instant at;
  private final BitSet named;
  private final BitSet members = new BitSet();
  private final Map<BodyCode, BitSet> secretaries = new EnumMap<>(BodyCode.class);
  private final Map<BodyCode, BitSet> membersOf = new EnumMap<>(BodyCode.class);
  private final Map<BodyCode, BitSet> ourSpeakers = new EnumMap<>(BodyCode.class);
  private final Map<BodyCode, BitSet> chairs = new EnumMap<>(BodyCode.class);

  /**
   * Makes the sets.
   *
   * @param named who is named where a record is shared with persons
   * @param at the moment of the question
   */
  public Oracle(List<Somebody> people, Set<UUID> named, Moments moments, Instant at) {
    this.people = people;
    this.moments = moments;
    this.at = at;
    this.named = those(each -> named.contains(each.member()));
    for (BodyCode body : BodyCode.values()) {
      secretaries.put(body, those(each -> holds(each, body, MandateFunction.SECRETARY)));
      membersOf.put(body, those(each -> holds(each, body, MandateFunction.values())));
      ourSpeakers.put(
          body,
          those(
              each ->
                  Product.OURS.equals(each.delegation())
                      && holds(
                          each,
                          body,
                          MandateFunction.DELEGATE,
                          MandateFunction.HEAD_OF_DELEGATION,
                          MandateFunction.CHAIR,
                          MandateFunction.CO_CHAIR)));
      chairs.put(
          body, those(each -> holds(each, body, MandateFunction.CHAIR, MandateFunction.CO_CHAIR)));
      members.or(membersOf.get(body));
    }
  }

  private BitSet those(Predicate<Somebody> are) {
    BitSet set = new BitSet(people.size());
    for (int i = 0; i < people.size(); i++) {
      set.set(i, are.test(people.get(i)));
    }
    return set;
  }

  /** A seat in force, with its role, and with neither of the roles that stand apart. */
  private boolean holds(Somebody person, BodyCode body, MandateFunction... functions) {
    if (person.roles().contains(Role.AUDITOR) || person.roles().contains(Role.ADMINISTRATOR)) {
      return false;
    }
    for (Seat seat : person.seats()) {
      Role needed = seat.function() == MandateFunction.SECRETARY ? Role.SECRETARIAT : Role.DELEGATE;
      if (seat.body() == body
          && List.of(functions).contains(seat.function())
          && person.roles().contains(needed)
          && at.compareTo(seat.term().from(moments)) >= 0
          && isBefore(seat.term().until(moments))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBefore(Instant end) {
    return end == null || at.compareTo(end) < 0;
  }

  @Override
  public BitSet whoMay(Operation operation, Item item) {
    return switch (operation) {
      case READ -> readers(item);
      case CREATE, EDIT -> writers(item);
      case ANSWER -> owners(item);
      case HANDLE -> isWithSecretariat(item) ? copy(secretaries.get(item.body())) : new BitSet();
      case KEEP -> keepers(item);
      case CHAIR -> both(chairs.get(item.body()), readers(item));
    };
  }

  private BitSet keepers(Item item) {
    BitSet keepers = owners(item);
    if (isWithSecretariat(item)) {
      keepers.or(secretaries.get(item.body()));
    }
    return keepers;
  }

  private BitSet readers(Item item) {
    BitSet readers = keepers(item);
    Instant released = item.stage().released(moments);
    boolean isOut = released != null && !isBefore(released);
    boolean isOpen = item.embargo() == Embargo.NONE || !isBefore(item.embargo().notBefore(moments));
    if (isOut && isOpen) {
      readers.or(circle(item));
    }
    return readers;
  }

  private BitSet circle(Item item) {
    return switch (item.distribution()) {
      case GENERAL -> members;
      case LIMITED -> membersOf.get(item.body());
      case RESTRICTED ->
          switch (item.sharing()) {
            case OUR_DELEGATION -> ourSpeakers.get(item.body());
            case OUR_DELEGATION_FOR_A_LAST_STEP ->
                isBefore(moments.after()) ? ourSpeakers.get(item.body()) : new BitSet();
            case OUR_DELEGATION_UNTIL_NOW ->
                isBefore(moments.now()) ? ourSpeakers.get(item.body()) : new BitSet();
            case PERSONS -> both(named, members);
            case PERSONS_UNTIL_NOW -> isBefore(moments.now()) ? both(named, members) : new BitSet();
            case NOBODY, OTHER_DELEGATION, OTHER_PERSON -> new BitSet();
          };
    };
  }

  private BitSet writers(Item item) {
    if (item.owner() == null) {
      return copy(secretaries.get(item.body()));
    }
    return item.stage().released(moments) == null ? owners(item) : new BitSet();
  }

  /** Nobody of the other delegation is among the people. */
  private BitSet owners(Item item) {
    return Product.OURS.equals(item.owner()) ? copy(ourSpeakers.get(item.body())) : new BitSet();
  }

  private boolean isWithSecretariat(Item item) {
    return item.owner() == null
        || item.stage().submitted(moments) != null
        || item.stage().released(moments) != null;
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet both = copy(one);
    both.and(other);
    return both;
  }

  private static BitSet copy(BitSet set) {
    return (BitSet) set.clone();
  }
}
