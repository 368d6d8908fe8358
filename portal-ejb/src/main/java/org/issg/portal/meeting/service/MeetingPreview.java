package org.issg.portal.meeting.service;

import java.util.List;
import org.issg.portal.access.Delegation;
import org.issg.portal.meeting.Meeting;

/**
 * A meeting before its secretariat, and as a delegation would see it.
 *
 * @param meeting as it is
 * @param delegations to choose from, by code
 * @param delegation that was chosen, or null
 * @param seen the page of that delegation; null where it would see none
 */
public record MeetingPreview(
    Meeting meeting, List<Delegation> delegations, Delegation delegation, MeetingPage seen) {}
