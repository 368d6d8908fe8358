package org.issg.portal.release.service;

/**
 * Who changed something.
 *
 * @param name null where the reader need not know the person
 * @param delegation its code; null for the secretariat
 */
public record Changer(String name, String delegation) {}
