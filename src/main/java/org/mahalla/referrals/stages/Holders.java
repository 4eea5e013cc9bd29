package org.mahalla.referrals.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Who had a referral and who has it, by name, as its timeline tells. */
@Component("referralHolders")
public class Holders {
    private static final String TO = "to_agency";

    private final Agencies agencies;

    Holders(Agencies agencies) {
        this.agencies = agencies;
    }

    /** From who was asked first to who has it now; a climb that was taken back led nowhere. */
    public List<String> chain(Referral referral, List<Entry> story, Language language) {
        List<AgencyId> holders = new ArrayList<>(List.of(referral.agency()));
        for (Entry entry : story) {
            if (entry.step().equals("climb")) {
                to(entry).ifPresent(holders::add);
            } else if (entry.step().equals("undo")
                    && "climb".equals(entry.facts().get("of"))
                    && holders.size() > 1) {
                holders.removeLast();
            }
        }
        return holders.stream().distinct().map(id -> name(id, language)).toList();
    }

    /** The names of the agencies to which the entries say that it went, by their ids. */
    public Map<String, String> named(List<Entry> story, Language language) {
        return story.stream()
                .flatMap(entry -> to(entry).stream())
                .distinct()
                .collect(Collectors.toMap(AgencyId::text, id -> name(id, language)));
    }

    private static Optional<AgencyId> to(Entry entry) {
        return Optional.ofNullable(entry.facts().get(TO)).flatMap(AgencyId::of);
    }

    private String name(AgencyId id, Language language) {
        return agencies.find(id).map(agency -> agency.name().in(language)).orElse("");
    }
}
