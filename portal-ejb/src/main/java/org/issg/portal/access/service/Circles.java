package org.issg.portal.access.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;

/**
 * The circles of readers to which an actor belongs, as conditions on a record {@code r} in SQL.
 *
 * <p>Together they leave out nothing that row-level security shows; what they let through besides,
 * it hides. Each has an index of its own that answers it in the order of a list.
 *
 * @param conditions one for each circle
 * @param parameters that the conditions name
 */
public record Circles(List<String> conditions, Map<String, Object> parameters) {

  private static final String KEPT = "r.body = '%s'";
  private static final String RELEASED = " and r.released_at is not null";
  private static final String FOR_MEMBERS =
      "r.body = '%s' and r.distribution = 'LIMITED'" + RELEASED;
  private static final String OWNED =
      "r.body = '%s' and r.owner_delegation_id = cast(:ownDelegation as uuid)";
  private static final String FEW_GRANTED =
      "r.distribution = 'RESTRICTED'"
          + " and r.id = any (cast((select ids from granted) as uuid[]))";
  private static final String MANY_GRANTED =
      "r.distribution = 'RESTRICTED' and (select ids from granted) is null";
  private static final String FOR_EVERYBODY = "r.distribution = 'GENERAL'";

  public Circles {
    conditions = List.copyOf(conditions);
    parameters = Map.copyOf(parameters);
  }

  /** Of records that carry their own protection and can be for everybody. */
  public static Circles of(Actor actor) {
    return ofSome(actor).and(FOR_EVERYBODY);
  }

  /** The same of records that are never for everybody. */
  public static Circles ofSome(Actor actor) {
    Circles own = actor.delegationId() == null ? none() : owned(actor);
    return each(KEPT, kept(actor))
        .and(each(FOR_MEMBERS, seated(actor)))
        .and(own)
        .and(FEW_GRANTED)
        .and(MANY_GRANTED);
  }

  /** All records of the bodies in which the actor sits. */
  public static Circles ofBodies(Actor actor) {
    return each(KEPT, Stream.concat(kept(actor), seated(actor)));
  }

  /**
   * Of parts of released records, which carry body, distribution and owner of their record.
   *
   * @param record column of its id
   */
  public static Circles ofParts(Actor actor, String record) {
    Circles whole = of(actor);
    return new Circles(
        whole.conditions.stream()
            .map(each -> each.replace("r.id ", "r." + record + " ").replace(RELEASED, ""))
            .toList(),
        whole.parameters);
  }

  /** With one more. */
  public Circles and(String condition) {
    return and(new Circles(List.of(condition), Map.of()));
  }

  private Circles and(Circles others) {
    return new Circles(
        Stream.concat(conditions.stream(), others.conditions.stream()).toList(),
        others.parameters.isEmpty() ? parameters : others.parameters);
  }

  private static Circles none() {
    return new Circles(List.of(), Map.of());
  }

  private static Circles owned(Actor actor) {
    Circles owned = each(OWNED, seated(actor));
    return owned.conditions.isEmpty()
        ? owned
        : new Circles(owned.conditions, Map.of("ownDelegation", actor.delegationId()));
  }

  private static Circles each(String condition, Stream<BodyCode> bodies) {
    return new Circles(bodies.map(body -> condition.formatted(body.name())).toList(), Map.of());
  }

  private static Stream<BodyCode> kept(Actor actor) {
    return Stream.of(BodyCode.values()).filter(actor::isSecretaryOf);
  }

  private static Stream<BodyCode> seated(Actor actor) {
    return Stream.of(BodyCode.values())
        .filter(body -> actor.isMemberOf(body) && !actor.isSecretaryOf(body));
  }
}
