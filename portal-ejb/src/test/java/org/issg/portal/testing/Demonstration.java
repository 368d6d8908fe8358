package org.issg.portal.testing;

import java.util.UUID;

/** Records of the demonstration data that the tests read and never change. */
public final class Demonstration {

  /** Published, for members of the Ceasefire Task Force. */
  public static final UUID CTF_MEETING = meeting(2);

  /** Published, for members of the Task Force on Humanitarian Access. */
  public static final UUID HTF_MEETING = meeting(3);

  /** Published, for all members of the group. */
  public static final UUID ISSG_MEETING = meeting(4);

  /** Not yet published. */
  public static final UUID HTF_DRAFT = meeting(5);

  /** A file before {@link #CTF_MEETING}: the version and its content have one id. */
  public static final UUID CTF_FILE = UUID.fromString("01530000-0005-7000-8000-000000000003");

  private Demonstration() {}

  private static UUID meeting(int number) {
    return UUID.fromString("01530000-0007-7000-8000-%012d".formatted(number));
  }
}
