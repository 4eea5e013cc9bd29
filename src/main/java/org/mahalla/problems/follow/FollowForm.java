package org.mahalla.problems.follow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.springframework.web.util.UriComponentsBuilder;

/** What to follow, where messages go and in which language. */
record FollowForm(
        @Nullable String place,
        @Nullable String topic,
        @Nullable String problem,
        @Nullable String contact,
        @Nullable String language) {

    Language spoken(Language page) {
        return language == null || language.isBlank() ? page : language.equals("en") ? Language.EN : Language.FA;
    }

    /** What was chosen and exists. */
    List<Target> targets(Names names) {
        List<Target> targets = new ArrayList<>();
        add(targets, Target.Kind.PLACE, place, names);
        add(targets, Target.Kind.TOPIC, topic, names);
        add(targets, Target.Kind.PROBLEM, problem, names);
        return targets;
    }

    @Nullable
    Contact read(Names names, FormErrors errors) {
        if (targets(names).isEmpty()) {
            errors.reject("place", "problems.follow.wrong.nothing");
        }
        Contact read = contact == null ? null : Contact.parse(contact).orElse(null);
        if (read == null) {
            errors.reject("contact", "problems.follow.wrong.contact");
        }
        return errors.isEmpty() ? read : null;
    }

    /** The choices, without the contact, for the address of the next page. */
    String query(Language page) {
        return UriComponentsBuilder.newInstance()
                .queryParam("place", place == null ? "" : place)
                .queryParam("topic", topic == null ? "" : topic)
                .queryParam("problem", problem == null ? "" : problem)
                .queryParam("language", spoken(page).code())
                .encode()
                .build()
                .toUriString();
    }

    private static void add(List<Target> targets, Target.Kind kind, @Nullable String code, Names names) {
        if (code != null && !code.isBlank()) {
            Target target = new Target(kind, code);
            if (names.of(target, Language.FA).isPresent()) {
                targets.add(target);
            }
        }
    }
}
