/**
 * Where things are: the tree of divisions, the neighbourhoods with boundary or point and their waves, the venues, and
 * the maps drawn from them.
 *
 * <p>Owns: territory, division, neighbourhood, wave, venue, map. Called by everything that happens somewhere: through
 * {@link org.mahalla.places.Neighbourhoods} (which neighbourhood is this?), {@link org.mahalla.places.Divisions} (which
 * county is it in?) and the named interfaces {@code maps} and {@code imports}.
 *
 * <p>Never: holds anything about a person, knows what a problem is (figures come through
 * {@link org.mahalla.places.PlaceFigures}), or lets a page ask another host for a map.
 */
@ApplicationModule(
        displayName = "places",
        allowedDependencies = {"shared", "platform", "platform::*", "frame", "frame::*", "access", "access::*"})
@NullMarked
package org.mahalla.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
