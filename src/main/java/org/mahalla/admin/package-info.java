/**
 * What administrators see and do beyond the desks: imports, long work, outgoing notices, the system's health.
 *
 * <p>Owns: upload, column match, trial. Called by nobody; it calls the facades of the floors below.
 *
 * <p>Never: holds a rule of the trade, or keeps an uploaded file longer than a day.
 */
@ApplicationModule(
        displayName = "admin",
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
            "problems::*"
        })
@NullMarked
package org.mahalla.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
