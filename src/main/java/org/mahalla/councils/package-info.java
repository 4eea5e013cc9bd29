/**
 * Who decides in a neighbourhood: bodies with their seats and members, the meetings they hold and what they decide there.
 *
 * <p>Owns: body, seat, member, term, meeting, agenda, attendance, minutes, decision, vote. Called by the council's desk and
 * by whoever needs a decision; what should be talked about comes through {@link org.mahalla.councils.AgendaSource}.
 *
 * <p>Never: knows a problem beyond its id and title, shows who voted how, or lets a seat give the right to sign in.
 */
@ApplicationModule(
        displayName = "councils",
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
package org.mahalla.councils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
