/**
 * The pages that belong to no trade of their own: home, a neighbourhood's page, the texts about the system and the open
 * data.
 *
 * <p>Owns: home, about, privacy, accessibility, data. Called by nobody; it reads places through
 * {@link org.mahalla.places.Neighbourhoods} and problems through the named interfaces
 * {@code browse} and {@code search}.
 *
 * <p>Never: keeps a table of its own, shows what the public lists do not show, or says of the program what is not true
 * today.
 */
@ApplicationModule(
        displayName = "site",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::*",
            "frame",
            "frame::*",
            "access",
            "access::*",
            "places",
            "places::*",
            "agencies",
            "agencies::*",
            "councils",
            "councils::*",
            "referrals",
            "referrals::*",
            "problems",
            "problems::model",
            "problems::browse",
            "problems::search"
        })
@NullMarked
package org.mahalla.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
