package org.issg.portal.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;

/** All combinations of facts about persons, and about records. */
public final class Product {

  /** France: the delegation of everybody in the proof who has one. */
  public static final UUID OURS = UUID.fromString("01530000-0001-7000-8000-000000000006");

  /** Türkiye. */
  public static final UUID THEIRS = UUID.fromString("01530000-0001-7000-8000-000000000022");

  private Product() {}

  /** Each set of roles. */
  public static List<Set<Role>> roles() {
    List<Set<Role>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << Role.values().length; bits++) {
      Set<Role> set = EnumSet.noneOf(Role.class);
      for (Role role : Role.values()) {
        if ((bits & 1 << role.ordinal()) != 0) {
          set.add(role);
        }
      }
      sets.add(set);
    }
    return sets;
  }

  /** No seat, and each single one. */
  public static List<List<Seat>> seats() {
    List<List<Seat>> all = new ArrayList<>();
    all.add(List.of());
    for (BodyCode body : BodyCode.values()) {
      for (MandateFunction function : MandateFunction.values()) {
        for (Term term : Term.values()) {
          all.add(List.of(new Seat(body, function, term)));
        }
      }
    }
    return all;
  }

  /** Each two seats in the task forces, in force or ended; in one body only one of them holds. */
  public static List<List<Seat>> pairsOfSeats() {
    List<Seat> single = new ArrayList<>();
    for (BodyCode body : List.of(BodyCode.CTF, BodyCode.HTF)) {
      for (MandateFunction function : MandateFunction.values()) {
        single.add(new Seat(body, function, Term.BEGINS_NOW));
        single.add(new Seat(body, function, Term.ENDS_NOW));
      }
    }
    List<List<Seat>> pairs = new ArrayList<>();
    for (int i = 0; i < single.size(); i++) {
      for (int j = 0; j < i; j++) {
        Seat one = single.get(i);
        Seat other = single.get(j);
        if (one.body() != other.body() || one.term() != other.term()) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs;
  }

  /** Everybody with those roles and seats, with a delegation and without. */
  public static List<Somebody> people(List<Set<Role>> roles, List<List<Seat>> seats) {
    List<Somebody> people = new ArrayList<>();
    for (List<Seat> held : seats) {
      for (UUID delegation : Arrays.asList(OURS, null)) {
        UUID member = UUID.randomUUID();
        for (Set<Role> set : roles) {
          people.add(new Somebody(member, set, delegation, held));
        }
      }
    }
    return people;
  }

  /** Each record with one of those embargoes that is shared in one of those ways. */
  public static List<Item> items(List<Stage> stages, List<Embargo> embargoes, List<Sharing> ways) {
    List<Item> items = new ArrayList<>();
    for (BodyCode body : BodyCode.values()) {
      for (Distribution distribution : Distribution.values()) {
        for (UUID owner : Arrays.asList(null, OURS, THEIRS)) {
          for (Stage stage : stages) {
            for (Embargo embargo : embargoes) {
              ways.forEach(
                  way -> items.add(new Item(body, distribution, owner, stage, embargo, way)));
            }
          }
        }
      }
    }
    return items;
  }

  public static List<Item> items() {
    return items(List.of(Stage.values()), List.of(Embargo.values()), List.of(Sharing.values()));
  }
}
