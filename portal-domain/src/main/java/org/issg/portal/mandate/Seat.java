package org.issg.portal.mandate;

import java.util.UUID;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;

/** Whose seat it is, where, and in what function: all that decides who may keep it. */
public record Seat(BodyCode body, MandateFunction function, UUID memberId) {}
