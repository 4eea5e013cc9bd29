/** The room where the table of steps is changed: who may do what in which state. */
@NullMarked
package org.mahalla.problems.steps;

import org.jspecify.annotations.NullMarked;
