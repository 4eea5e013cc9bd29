/**
 * Ways to solve a problem: what is proposed, by which parts and for how much, who is for it, what a meeting or the manager
 * decided, and what of it is done.
 */
@NamedInterface
@NullMarked
package org.mahalla.problems.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
