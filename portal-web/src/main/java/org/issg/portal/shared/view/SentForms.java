package org.issg.portal.shared.view;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The forms of a session whose content was taken, by the view that each was sent from; a form that
 * came back with what is wrong in it may be sent again.
 */
final class SentForms implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NAME = SentForms.class.getName();
  private static final int REMEMBERED = 200;

  private final Set<String> taken = new LinkedHashSet<>();

  private SentForms() {}

  /** The forms of that session. */
  static SentForms of(HttpSession session) {
    synchronized (SentForms.class) {
      SentForms forms = (SentForms) session.getAttribute(NAME);
      if (forms == null) {
        forms = new SentForms();
        session.setAttribute(NAME, forms);
      }
      return forms;
    }
  }

  /** Claims a view for one sending; false if it has one already. */
  synchronized boolean claim(String view) {
    if (taken.size() > REMEMBERED) {
      Iterator<String> oldest = taken.iterator();
      oldest.next();
      oldest.remove();
    }
    return taken.add(view);
  }

  /** Gives a view back whose content was not taken. */
  synchronized void release(String view) {
    taken.remove(view);
  }

  /** Has the other nodes know as well. */
  void keepIn(HttpSession session) {
    session.setAttribute(NAME, this);
  }
}
