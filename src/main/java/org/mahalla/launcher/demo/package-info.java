/** Fills an empty Mahalla with an invented province to look at, and draws its photographs. */
@NullMarked
package org.mahalla.launcher.demo;

import org.jspecify.annotations.NullMarked;
