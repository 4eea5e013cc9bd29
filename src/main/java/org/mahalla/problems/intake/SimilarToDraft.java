package org.mahalla.problems.intake;

import java.util.List;
import java.util.Optional;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.duplicates.Suggested;
import org.mahalla.problems.duplicates.Suggestions;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Point;
import org.springframework.stereotype.Component;

/** What may have been reported before, for a report that is being written; nothing for one about the manager or council. */
@Component
class SimilarToDraft {
    private final Suggestions suggestions;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    SimilarToDraft(Suggestions suggestions, Topics topics, Neighbourhoods neighbourhoods) {
        this.suggestions = suggestions;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    /** Where the second step leads to; before the last look stands what may be the same. */
    String orAfter(ReportDraft draft, Topic chosen) {
        String next = draft.after(chosen);
        return next.equals("/contact") && !of(draft).isEmpty() ? "/similar" : next;
    }

    List<Suggested> of(ReportDraft draft) {
        Optional<Topic> topic = Optional.ofNullable(draft.topic()).flatMap(topics::find);
        Optional<Neighbourhood> there = Optional.ofNullable(draft.neighbourhood())
                .flatMap(NeighbourhoodId::of)
                .flatMap(neighbourhoods::find);
        String text = draft.text();
        if (draft.aboutCouncil() || text == null || topic.isEmpty() || there.isEmpty()) {
            return List.of();
        }
        Double latitude = draft.latitude();
        Double longitude = draft.longitude();
        Point point = latitude == null || longitude == null ? null : new Point(latitude, longitude);
        return suggestions.whileReporting(there.get(), topic.get(), point, text);
    }
}
