package org.issg.portal.shared;

/** The bodies that meet: the ministerial group and its two task forces in Geneva. */
public enum BodyCode {
  ISSG,
  HTF,
  CTF
}
