/**
 * Who can be asked to solve something: agencies with their units, what they serve and where, how they are reached, and on
 * which days they work.
 *
 * <p>Owns: agency, unit, service, contact, channel, day off. Called by whoever refers, routes or invites, through
 * {@link org.mahalla.agencies.Agencies}.
 *
 * <p>Never: knows a problem or a referral, or holds more of an official than the title of the office.
 */
@ApplicationModule(
        displayName = "agencies",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::*",
            "frame",
            "frame::*",
            "access",
            "access::*",
            "places",
            "places::*"
        })
@NullMarked
package org.mahalla.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
