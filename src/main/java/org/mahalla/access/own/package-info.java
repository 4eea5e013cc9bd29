/** What everybody who is signed in may do with their own account. */
@NullMarked
package org.mahalla.access.own;

import org.jspecify.annotations.NullMarked;
