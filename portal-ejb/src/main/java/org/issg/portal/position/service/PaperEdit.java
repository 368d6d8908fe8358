package org.issg.portal.position.service;

import java.util.List;
import org.issg.portal.position.PositionPaper;

/**
 * A paper that is about to be changed, with what it may be about.
 *
 * @param subject what it is about now; null where that is nothing or gone
 */
public record PaperEdit(PositionPaper paper, Subject subject, List<Subject> offered) {}
