/**
 * Who may do what, where and until when.
 *
 * <p>Owns: account, role, grant of a role over a place's subtree for a term, session, one-time code, API key, throttle
 * and the trail of what was read and refused. Called by every controller through {@link org.mahalla.access.Allow},
 * {@link org.mahalla.access.Open} and {@link org.mahalla.access.Viewer}, by use cases through
 * {@link org.mahalla.access.Throttle}, {@link org.mahalla.access.OneTimeCodes} and {@link org.mahalla.access.Trail}.
 *
 * <p>Never: asks residents to sign in, keeps an address of the network in the clear, shows who reported, or decides by
 * anything but the table of {@code docs/roles.md}.
 */
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"shared", "platform", "platform::*", "frame", "frame::*"})
@NullMarked
package org.mahalla.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
