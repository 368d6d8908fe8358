package org.issg.portal.release.service;

import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Distributed;
import org.issg.portal.shared.KeyCut;

/**
 * A page of what was changed in a record, newest first.
 *
 * @param changers by their subjects
 * @param delegations by their ids, to name those of whom values speak
 */
public record ChangesPage(
    Distributed record,
    String symbol,
    String title,
    UUID opens,
    KeyCut<RecordChange> changes,
    Map<String, Changer> changers,
    Map<UUID, Delegation> delegations) {}
