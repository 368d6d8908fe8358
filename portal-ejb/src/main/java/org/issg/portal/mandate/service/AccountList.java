package org.issg.portal.mandate.service;

import java.util.List;
import org.issg.portal.access.Member;

/** A page of the people whom the portal knows, by name. */
public record AccountList(List<Member> rows, boolean hasPrevious, boolean hasNext) {}
