package org.issg.portal.desk.service;

import org.issg.portal.shared.PageKey;

/**
 * Which redactions are looked for, and from where in their list.
 *
 * @param open whether those alone that wait for somebody, or for their leaf to be signed
 * @param key the last row that was seen, or null for the first page
 * @param newer whether the page before that row is wanted, not the one after
 */
public record RedactionFilter(boolean open, PageKey key, boolean newer) {}
