/**
 * What is wrong in a neighbourhood, who said it, and how it goes from finding to an end that residents confirm.
 *
 * <p>Owns: report, problem, topic, stage, tracking code. Called by the public pages and the neighbourhood's desk; others
 * ask {@link org.mahalla.problems.ProblemFigures} or listen to {@link org.mahalla.problems.ProblemReported} and
 * {@link org.mahalla.problems.ProblemMoved} {@link org.mahalla.problems.ProblemUpdated} and {@link org.mahalla.problems.ProblemCounted}.
 *
 * <p>Never: shows who reported, publishes words or photos before a person has looked, or writes a state past the timeline.
 */
@ApplicationModule(
        displayName = "problems",
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
            "linkage"
        })
@NullMarked
package org.mahalla.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
