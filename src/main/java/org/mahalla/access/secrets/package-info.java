/** Passwords, authenticator codes and random secrets: how they are made and checked. */
@NullMarked
package org.mahalla.access.secrets;

import org.jspecify.annotations.NullMarked;
