package org.mahalla.problems.typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.TopicAnswers;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Refusal;

/** What the desk typed for somebody who telephones or stands there. */
record TypedReport(
        @Nullable String once,
        @Nullable String neighbourhood,
        @Nullable String channel,
        @Nullable String topic,
        @Nullable String text,
        @Nullable String place,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String above,
        @Nullable String asked) {
    static final int LONGEST = 500;
    private static final int SHORTEST = 10;
    private static final int LONGEST_PLACE = 200;

    static TypedReport in(List<Neighbourhood> own) {
        String only = own.size() == 1 ? own.getFirst().id().text() : null;
        return new TypedReport(null, only, Channel.TELEPHONE.code(), null, null, null, null, null, null, null);
    }

    Optional<Topic> about(Topics topics) {
        return Optional.ofNullable(topic).flatMap(topics::offered);
    }

    /** Whether the chosen topic has questions of its own that were not on the form when it was sent. */
    boolean leavesQuestions(Topic chosen) {
        return !chosen.questions().isEmpty() && !chosen.code().equals(asked);
    }

    /** The report, or empty with the reasons noted. */
    Optional<NewReport> read(
            List<Neighbourhood> own,
            Topics topics,
            Map<String, String> parameters,
            Language language,
            FormErrors errors) {
        Optional<Neighbourhood> there = Optional.ofNullable(neighbourhood)
                .flatMap(NeighbourhoodId::of)
                .flatMap(id -> own.stream().filter(n -> n.id().equals(id)).findFirst());
        if (there.isEmpty()) {
            errors.reject("neighbourhood", "problems.typed.neighbourhood.missing");
        }
        Optional<Topic> about = about(topics);
        if (about.isEmpty()) {
            errors.reject("topic", "problems.typed.topic.missing");
        }
        about.filter(Topic::outside)
                .ifPresent(outside -> errors.reject(
                        "topic",
                        "problems.typed.topic.outside",
                        outside.guidance().in(language)));
        String words = text == null ? "" : PersianText.display(text);
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject("text", "problems.typed.text.short", SHORTEST);
        } else if (length > LONGEST) {
            errors.reject("text", "problems.report.what.text.long", LONGEST, length);
        }
        String spot = place == null ? "" : PersianText.line(place);
        if (spot.length() > LONGEST_PLACE) {
            errors.reject("place", "problems.report.where.place.long", LONGEST_PLACE);
        }
        PhoneNumber number = phone == null || phone.isBlank() ? null : read("phone", PhoneNumber.parse(phone), errors);
        EmailAddress mail = email == null || email.isBlank() ? null : read("email", EmailAddress.parse(email), errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Channel way = Channel.COUNTER.code().equals(channel) ? Channel.COUNTER : Channel.TELEPHONE;
        return Optional.of(new NewReport(
                "desk:" + FormToken.of(once),
                there.orElseThrow(),
                about.orElseThrow(),
                words,
                spot.isEmpty() ? null : spot,
                null,
                way,
                language,
                number,
                mail,
                TopicAnswers.read(parameters, about.orElseThrow()),
                List.of(),
                above != null));
    }

    private static <T> @Nullable T read(String field, Outcome<T> typed, FormErrors errors) {
        return switch (typed) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> {
                errors.reject(field, refusal);
                yield null;
            }
        };
    }
}
