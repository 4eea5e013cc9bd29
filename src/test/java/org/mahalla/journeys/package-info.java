/** The whole program as people meet it: by browser, by keyboard, by attack, and through crashes. */
@NullMarked
package org.mahalla.journeys;

import org.jspecify.annotations.NullMarked;
