/** Notices that people choose and stop by themselves: the week of a neighbourhood or a topic, and what they write by SMS. */
@NamedInterface
@NullMarked
package org.mahalla.problems.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
