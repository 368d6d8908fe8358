package org.issg.portal.shared;

import java.io.Serializable;

/** A membership in force at the moment of the request. */
public record Mandate(BodyCode body, MandateFunction function) implements Serializable {}
