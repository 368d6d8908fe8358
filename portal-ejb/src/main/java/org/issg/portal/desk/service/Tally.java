package org.issg.portal.desk.service;

/**
 * So many leaves of one kind.
 *
 * @param key what they have in common, as the log's filter takes it
 * @param name how it is called where the key is not what people know it by, or null
 */
public record Tally(String key, String name, long count) {}
