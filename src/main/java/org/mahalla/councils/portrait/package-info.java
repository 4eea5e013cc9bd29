/** What everybody sees of a body: what it is for, its seats, and what it lets residents take part in. */
@NullMarked
package org.mahalla.councils.portrait;

import org.jspecify.annotations.NullMarked;
