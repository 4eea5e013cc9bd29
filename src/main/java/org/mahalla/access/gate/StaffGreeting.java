package org.mahalla.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.DeskPlace;
import org.mahalla.access.DeskWarning;
import org.mahalla.access.Grant;
import org.mahalla.access.PlaceNames;
import org.mahalla.access.Viewer;
import org.mahalla.frame.InstallationName;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.SignedIn;
import org.mahalla.frame.StaffBadge;
import org.mahalla.frame.Words;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the frame who is signed in: the name, the first role in words, its place and where this person may go. */
@Component
public class StaffGreeting implements SignedIn {
    private final Viewers viewers;
    private final ObjectProvider<DeskPlace> places;
    private final ObjectProvider<DeskWarning> warnings;
    private final ObjectProvider<PlaceNames> names;
    private final Words words;
    private final InstallationName installation;

    StaffGreeting(
            Viewers viewers,
            ObjectProvider<DeskPlace> places,
            ObjectProvider<DeskWarning> warnings,
            ObjectProvider<PlaceNames> names,
            Words words,
            InstallationName installation) {
        this.viewers = viewers;
        this.places = places;
        this.warnings = warnings;
        this.names = names;
        this.words = words;
        this.installation = installation;
    }

    @Override
    public @Nullable StaffBadge badge(HttpServletRequest request, Language language) {
        Viewer viewer = viewers.of(request);
        if (!viewer.signedIn()) {
            return null;
        }
        Phrases phrases = words.in(language);
        List<StaffBadge.Place> shown = placesFor(viewer)
                .map(place -> new StaffBadge.Place(place.path(), phrases.t(place.labelKey()), place.also()))
                .toList();
        Optional<Grant> first = viewer.grants().stream()
                .min(Comparator.comparing((Grant grant) -> grant.role()).thenComparing(Grant::from));
        String role = first.map(grant -> phrases.t("access.role." + grant.role().code()))
                .orElseGet(() -> phrases.t("access.role.none"));
        return new StaffBadge(office(first, language), viewer.displayName(), role, shown, warnings(viewer, phrases));
    }

    private List<StaffBadge.Place> warnings(Viewer viewer, Phrases phrases) {
        return warnings.stream()
                .filter(warning ->
                        viewer.mayAnywhere(warning.action()) && warning.holds().getAsBoolean())
                .map(warning -> new StaffBadge.Place(warning.path(), phrases.t(warning.labelKey())))
                .toList();
    }

    /** Where somebody lands after signing in. */
    public String home(Viewer viewer) {
        return placesFor(viewer).map(DeskPlace::path).findFirst().orElse("/account");
    }

    private java.util.stream.Stream<DeskPlace> placesFor(Viewer viewer) {
        Set<String> met = new HashSet<>();
        return places.stream()
                .filter(place -> viewer.mayAnywhere(place.action()))
                .sorted(Comparator.comparingInt(DeskPlace::order))
                .filter(place -> met.add(place.path()));
    }

    private String office(Optional<Grant> first, Language language) {
        return first.flatMap(grant -> Optional.ofNullable(names.getIfAvailable())
                        .map(all -> all.names(List.of(grant.path()), language).get(grant.path())))
                .orElseGet(() -> installation.in(language));
    }
}
