package org.mahalla.referrals.desk;

import java.util.List;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.Choice;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.referrals.secretariats.OwnSecretariats;
import org.mahalla.referrals.secretariats.Secretariat;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianOrder;
import org.springframework.stereotype.Component;

/** What the filter of the list offers to a viewer. */
@Component
class ReferralChoices {
    private final Secretariats secretariats;
    private final OwnSecretariats own;
    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;

    ReferralChoices(
            Secretariats secretariats,
            OwnSecretariats own,
            Agencies agencies,
            Neighbourhoods neighbourhoods,
            Topics topics) {
        this.secretariats = secretariats;
        this.own = own;
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
    }

    /** @param secretariats those in which the viewer works */
    record Offered(List<Secretariat> secretariats, List<Choice> agencies, List<Choice> places, List<Choice> topics) {}

    Offered of(Viewer viewer, Language language) {
        return new Offered(
                secretariats.all().stream()
                        .filter(one -> own.reach(viewer, one.code()))
                        .toList(),
                sorted(agencies.all().stream()
                        .map(one -> new Choice(one.id().text(), one.name().in(language)))
                        .toList()),
                sorted(DeskScope.of(viewer, Action.SEE_REFERRALS).neighbourhoods(neighbourhoods).stream()
                        .map(one -> new Choice(one.id().text(), one.name().in(language)))
                        .toList()),
                topics.areas().stream()
                        .flatMap(area -> area.topics().stream())
                        .map(topic -> new Choice(topic.code(), topic.name().in(language)))
                        .toList());
    }

    private static List<Choice> sorted(List<Choice> choices) {
        return choices.stream().sorted(PersianOrder.by(Choice::label)).toList();
    }
}
