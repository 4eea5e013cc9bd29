package org.mahalla.referrals.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The open referrals, by how close their deadlines are. */
@Controller
@Allow(Action.SEE_REFERRALS)
class ReferralListController {
    private static final int MOST_PAGES = 400;

    private final ReferralList list;
    private final Agencies agencies;
    private final Secretariats secretariats;
    private final Neighbourhoods neighbourhoods;
    private final Clock clock;

    ReferralListController(
            ReferralList list,
            Agencies agencies,
            Secretariats secretariats,
            Neighbourhoods neighbourhoods,
            Clock clock) {
        this.list = list;
        this.agencies = agencies;
        this.secretariats = secretariats;
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    /** A row as the page shows it. */
    record Shown(Referral referral, String agency, String place, boolean late) {}

    @GetMapping("/desk/referrals")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String band,
            @RequestParam(required = false) @Nullable String secretariat,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String mine,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Map<AgencyId, Agency> known =
                agencies.all().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        ReferralList.Asked all = new ReferralList.Asked(
                Band.LATE,
                secretariats.find(secretariat == null ? "" : secretariat).isPresent() ? secretariat : null,
                Optional.ofNullable(agency)
                        .flatMap(AgencyId::of)
                        .filter(known::containsKey)
                        .orElse(null),
                mine != null && viewer.accountId().isPresent(),
                page(page));
        Map<Band, Integer> counts = list.counts(viewer, all);
        Band shown = Band.of(band).orElseGet(() -> first(counts));
        ReferralList.Asked asked =
                new ReferralList.Asked(shown, all.secretariat(), all.agency(), all.mine(), all.page());
        List<Referral> rows = list.page(viewer, asked);
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("referrals/desk/list")
                .addObject("asked", asked)
                .addObject("counts", counts)
                .addObject(
                        "rows",
                        rows.stream()
                                .limit(ReferralList.PAGE)
                                .map(one -> new Shown(
                                        one,
                                        name(known, one.holder(), language),
                                        neighbourhoods.nameOf(one.neighbourhood(), language),
                                        one.late(today)))
                                .toList())
                .addObject("more", rows.size() > ReferralList.PAGE)
                .addObject("secretariats", secretariats.all())
                .addObject("agencies", List.copyOf(known.values()));
    }

    private static Band first(Map<Band, Integer> counts) {
        for (Band band : Band.values()) {
            if (counts.getOrDefault(band, 0) > 0) {
                return band;
            }
        }
        return Band.LATE;
    }

    private static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,2}") ? Math.min(MOST_PAGES, Integer.parseInt(typed)) - 1 : 0;
    }

    private String name(Map<AgencyId, Agency> known, AgencyId id, Language language) {
        return Optional.ofNullable(known.get(id))
                .or(() -> agencies.find(id))
                .map(agency -> agency.name().in(language))
                .orElse("");
    }
}
