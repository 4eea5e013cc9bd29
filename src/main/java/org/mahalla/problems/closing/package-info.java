/** The end that residents confirm: asking those who reported, their judgement, disputes of anybody, and what stays unanswered. */
@NamedInterface
@NullMarked
package org.mahalla.problems.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
