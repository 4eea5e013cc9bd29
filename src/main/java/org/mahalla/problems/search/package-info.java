/**
 * The one filter of problems and what it finds: for the public list, the desk, map, export and feed. Words are read as
 * text first and, where they name a place, topic, state, agency or day, as that too.
 *
 * <p>Owns: filter, sight, reading, window. Called by the slices that list problems. Never: widens a sight by what stands
 * in an address, or matches words that nobody published.
 */
@NamedInterface("search")
@NullMarked
package org.mahalla.problems.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
