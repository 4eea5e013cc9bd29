/**
 * The frame every screen stands in: the page a template speaks to, layouts, components, languages, messages, assets,
 * and the pages of errors.
 *
 * <p>Owns: {@link org.mahalla.frame.Page}, {@link org.mahalla.frame.Words}, {@link org.mahalla.frame.FormErrors},
 * {@link org.mahalla.frame.Icon}, {@link org.mahalla.frame.StaffBadge}. Called by every module with screens or notices.
 * Never asks who may see what, never touches the database, never names a module above it: who is signed in comes through
 * {@link org.mahalla.frame.SignedIn}.
 */
@ApplicationModule(
        displayName = "frame",
        allowedDependencies = {"shared"})
@NullMarked
package org.mahalla.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
