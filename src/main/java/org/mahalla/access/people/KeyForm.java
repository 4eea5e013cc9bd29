package org.mahalla.access.people;

/** A key to be made, as typed. */
record KeyForm(String name, String perMinute, boolean trusted) {}
