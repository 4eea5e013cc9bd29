/** Answers to begin with: kept by a place, with fields for number, title, topic, place, day and holder, in two languages. */
@NullMarked
package org.mahalla.problems.replies;

import org.jspecify.annotations.NullMarked;
