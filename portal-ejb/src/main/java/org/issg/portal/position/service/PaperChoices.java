package org.issg.portal.position.service;

import java.util.List;
import org.issg.portal.shared.BodyCode;

/** What the form of a paper offers: bodies to put it before, and what it may be about. */
public record PaperChoices(List<BodyCode> bodies, List<Subject> subjects) {}
