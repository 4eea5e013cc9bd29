/** A model that is not one. */
@NullMarked
package org.mahalla.badexamples.model;

import org.jspecify.annotations.NullMarked;
