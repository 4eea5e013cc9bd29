package org.mahalla.badexamples.util;

/** Odds and ends. */
class StringHelper {}
