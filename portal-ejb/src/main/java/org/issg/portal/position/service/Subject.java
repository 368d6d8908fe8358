package org.issg.portal.position.service;

import java.util.UUID;
import org.issg.portal.position.About;
import org.issg.portal.shared.BodyCode;

/**
 * A record that a paper can be about, as far as a paper names it.
 *
 * @param label its title
 * @param symbol of the meeting of an agenda item (null if it has none), or the reference of a
 *     dossier
 * @param record the record whose page shows it: the meeting, or the dossier itself
 * @param context title of the meeting of an agenda item; null for a dossier
 */
public record Subject(
    About about, BodyCode body, String label, String symbol, UUID record, String context) {}
