/** Fills an empty Mahalla with an invented country, serves it, and measures its pages as people ask for them. */
@NullMarked
package org.mahalla.launcher.country;

import org.jspecify.annotations.NullMarked;
