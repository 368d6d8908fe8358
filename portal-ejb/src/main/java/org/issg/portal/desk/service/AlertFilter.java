package org.issg.portal.desk.service;

import org.issg.portal.shared.PageKey;

/**
 * Which alerts, and which page of them.
 *
 * @param open only those that nobody has looked into; all otherwise
 * @param key null for the newest page
 * @param newer the page of newer alerts than the key instead of older
 */
public record AlertFilter(boolean open, PageKey key, boolean newer) {}
