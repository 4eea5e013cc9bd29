package org.mahalla.problems.deeds;

/** A deed and what has to be said besides: a holder, a colleague’s id, a topic, a reason, or the id of another problem. */
public record DeedOrder(Deed deed, String what) {}
