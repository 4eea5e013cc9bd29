/**
 * Several reports of one thing: what may be the same is suggested with its reason, a person decides, and joined ones are
 * followed as one until they are split again.
 */
@NamedInterface
@NullMarked
package org.mahalla.problems.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
