package org.mahalla.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely two sights are one, from 0 to 1, and what speaks for it: the distance in metres (null when one of the
 * places is unknown), the days between them, whether the topic is the same, and the telling words that both use.
 */
public record Match(double score, @Nullable Double metres, long days, boolean sameTopic, List<String> sharedWords) {
    public Match {
        sharedWords = List.copyOf(sharedWords);
    }
}
