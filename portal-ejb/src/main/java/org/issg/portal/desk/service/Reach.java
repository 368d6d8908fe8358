package org.issg.portal.desk.service;

import org.issg.portal.desk.Span;

/** Somebody's leaves of a span. */
record Reach(String actor, Span span) {}
