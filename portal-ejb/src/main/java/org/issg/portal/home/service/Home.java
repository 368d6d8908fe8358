package org.issg.portal.home.service;

import java.util.List;
import org.issg.portal.meeting.Meeting;

/** What a person sees first: what waits for them, what meets next, and what is new. */
public record Home(List<Waiting> waiting, List<Meeting> next, List<News> news) {

  /** How many coming meetings are shown. */
  public static final int NEXT = 5;

  /** How many of what waits are shown of each kind. */
  public static final int WAITING = 5;

  /** How many of what waits are counted of each kind; as many or more, nobody needs to know. */
  public static final int COUNTED = 100;

  /** How much of what is new is shown. */
  public static final int NEWS = 12;
}
