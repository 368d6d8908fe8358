package org.issg.portal.testing;

import static org.issg.portal.shared.Role.ADMINISTRATOR_NAME;
import static org.issg.portal.shared.Role.AUDITOR_NAME;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import java.util.Set;

/** The demonstration accounts in the parts that they play in the tests. */
public final class People {

  public static final Person CTF_COCHAIR = Person.number(1, DELEGATE_NAME);
  public static final Person OTHER_CTF_COCHAIR = Person.number(2, DELEGATE_NAME);

  /** Of Türkiye. */
  public static final Person CTF_DELEGATE = Person.number(3, DELEGATE_NAME);

  /** Of France. */
  public static final Person OTHER_CTF_DELEGATE = Person.number(4, DELEGATE_NAME);

  public static final Person HTF_CHAIR = Person.number(7, DELEGATE_NAME);

  /** Of France too, but in the other task force. */
  public static final Person FRENCH_HTF_DELEGATE = Person.number(8, DELEGATE_NAME);

  public static final Person HTF_DELEGATE = Person.number(9, DELEGATE_NAME);
  public static final Person ISSG_DELEGATE = Person.number(11, DELEGATE_NAME);
  public static final Person CTF_SECRETARY = Person.number(12, SECRETARIAT_NAME);
  public static final Person OTHER_CTF_SECRETARY = Person.number(13, SECRETARIAT_NAME);
  public static final Person HTF_SECRETARY = Person.number(14, SECRETARIAT_NAME);
  public static final Person ISSG_SECRETARY = Person.number(16, SECRETARIAT_NAME);
  public static final Person AUDITOR = Person.number(18, AUDITOR_NAME);
  public static final Person OTHER_AUDITOR = Person.number(21, AUDITOR_NAME);
  public static final Person ADMINISTRATOR = Person.number(19, ADMINISTRATOR_NAME);

  /** Has an account and the role of a delegate, but no membership of any body. */
  public static final Person NEWCOMER = Person.number(20, DELEGATE_NAME);

  /** Nobody is signed in. */
  public static final Person NOBODY = new Person("", Set.of());

  private People() {}
}
