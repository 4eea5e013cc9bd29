/** Coming in, by one-time code or by password and authenticator, and going out. */
@NullMarked
package org.mahalla.access.signin;

import org.jspecify.annotations.NullMarked;
