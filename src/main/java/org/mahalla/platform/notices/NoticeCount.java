package org.mahalla.platform.notices;

/**
 * How many notices of a kind stand in the outbox; {@code state} is waiting, sent or failed, {@code failure} a code.
 *
 * @param segments how many SMS the network counts for them; none for e-mail
 */
public record NoticeCount(Channel channel, String purpose, String state, String failure, long notices, long segments) {}
