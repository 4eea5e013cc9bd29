/** Who is signed in where, and the cookie that says so. */
@NullMarked
package org.mahalla.access.sessions;

import org.jspecify.annotations.NullMarked;
