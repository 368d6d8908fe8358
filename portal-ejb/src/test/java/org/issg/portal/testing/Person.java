package org.issg.portal.testing;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import java.util.Set;
import java.util.UUID;

/** Somebody as the identity provider knows them: subject and realm roles. */
public record Person(String subject, Set<String> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  /** One of the demonstration accounts, by its number. */
  static Person number(int number, String role) {
    return new Person("00000000-0000-4000-8000-%012d".formatted(number), Set.of(role));
  }

  /** A new member without any seat, who goes with the test. */
  public static Person newcomer(String role) {
    Person person = new Person(UUID.randomUUID().toString(), Set.of(role));
    Database.change(
        "insert into member (id, subject, username, display_name, email)"
            + " values (gen_random_uuid(), ?, ?, ?, ?)",
        person.subject,
        person.account(),
        Samples.MARK + role,
        person.subject + "@portal.example");
    return person;
  }

  /** The account name of somebody who was made for a test. */
  public String account() {
    return Samples.MARK + subject;
  }

  /** The id of the person's record. */
  public UUID memberId() {
    return Database.rows(
            "select id from member where subject = ?", row -> row.getObject(1, UUID.class), subject)
        .get(0);
  }

  /** A new member with one seat, who goes with the test; the role is what the seat needs. */
  public static Person member(String function, String body) {
    Person person =
        new Person(
            UUID.randomUUID().toString(),
            Set.of(function.equals("SECRETARY") ? SECRETARIAT_NAME : DELEGATE_NAME));
    Database.change(
        "insert into member (id, subject, username, display_name)"
            + " values (gen_random_uuid(), ?, ?, ?)",
        person.subject,
        Samples.MARK + person.subject,
        Samples.MARK + function);
    Database.change(
        "insert into membership (id, member_id, body, function, valid_from)"
            + " select gen_random_uuid(), id, ?, ?, now() - interval '1 day'"
            + " from member where subject = ?",
        body,
        function,
        person.subject);
    return person;
  }

  /** The same person with another realm role. */
  public Person withRole(String role) {
    return new Person(subject, Set.of(role));
  }
}
