package org.issg.portal.access.service;

/** What can be missing from the second wall in a database that was restored or set up by hand. */
public enum WallGap {
  FULL_TEXT_LEAKS(
      "full-text match (ts_match_vq) is not marked leakproof, which a dump forgets: searching would"
          + " read whole tables"),
  ACTOR_NOT_BELIEVED(
      "the database does not know the key by which this portal signs who acts: nobody would see"
          + " anything");

  private final String words;

  WallGap(String words) {
    this.words = words;
  }

  /** What is missing, for the server's log. */
  public String words() {
    return words;
  }
}
