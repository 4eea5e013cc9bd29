/** People, their roles over places for a term, and the keys of programs, as an administrator keeps them. */
@NullMarked
package org.mahalla.access.people;

import org.jspecify.annotations.NullMarked;
