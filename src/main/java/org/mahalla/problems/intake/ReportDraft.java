package org.mahalla.problems.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.privacy.MarkedText;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersonalDetails;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Point;

/**
 * A report being written, as it was typed so far. Kept sealed for a day, so that every step can be left and come back to
 * without an account. `received` is the answer once it was sent; then everything else is gone. `left` holds the personal
 * details that the writer saw marked and left in for the desk, `joins` the problem that its writer sees too.
 */
public record ReportDraft(
        @Nullable String neighbourhood,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean near,
        @Nullable String place,
        @Nullable String topic,
        @Nullable String text,
        List<Photo> photos,
        Map<String, String> answers,
        @Nullable String received,
        @Nullable Boolean above,
        @Nullable String left,
        @Nullable String joins) {
    static final ReportDraft EMPTY =
            new ReportDraft(null, null, null, false, null, null, null, List.of(), Map.of(), null, null, null, null);

    public ReportDraft {
        photos = photos == null ? List.of() : List.copyOf(photos);
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    ReportDraft at(
            String neighbourhoodId,
            @Nullable Double lat,
            @Nullable Double lon,
            boolean nearMe,
            @Nullable String placeWords) {
        return new ReportDraft(
                neighbourhoodId, lat, lon, nearMe, placeWords, topic, text, photos, answers, null, above, left, null);
    }

    ReportDraft nowhere(@Nullable String placeWords) {
        return new ReportDraft(
                null, null, null, false, placeWords, topic, text, photos, answers, null, above, left, null);
    }

    ReportDraft saying(@Nullable String topicCode, @Nullable String words, List<Photo> pictures, boolean aboutCouncil) {
        return here(place, topicCode, words, pictures, answers, aboutCouncil, left, null);
    }

    ReportDraft answering(Map<String, String> more) {
        return here(place, topic, text, photos, more, above, left, joins);
    }

    ReportDraft sent(Received answer) {
        return new ReportDraft(
                neighbourhood,
                null,
                null,
                false,
                null,
                topic,
                null,
                List.of(),
                Map.of(),
                answer.text(),
                above,
                null,
                null);
    }

    /** To be followed with the problem of this id, or with none. */
    ReportDraft joining(@Nullable String problem) {
        return here(place, topic, text, photos, answers, above, left, problem);
    }

    /** Whether it is about the manager or the council. */
    boolean aboutCouncil() {
        return Boolean.TRUE.equals(above);
    }

    /** With the personal details taken out of the words. */
    ReportDraft withoutDetails() {
        return here(hidden(place), topic, hidden(text), photos, answers, above, null, joins);
    }

    /** With the personal details left in, for the desk alone. */
    ReportDraft leavingDetails() {
        return here(place, topic, text, photos, answers, above, details(), joins);
    }

    /** What looks like a personal detail in the words. */
    String details() {
        return MarkedText.details(text, place);
    }

    /** Whether the writer has yet to see what is marked, and to choose. */
    boolean undecided() {
        String found = details();
        return !found.isEmpty() && !found.equals(left);
    }

    /** Where the second step leads to: what is marked, then what is dangerous, then the last look. */
    String after(Topic chosen) {
        return undecided() ? "/details" : chosen.danger() != null ? "/danger" : "/contact";
    }

    boolean hasPlace() {
        return neighbourhood != null;
    }

    boolean hasWords() {
        return topic != null && text != null;
    }

    /** What is sent in the end, under the key that is the same on every try. */
    NewReport report(
            String key,
            Neighbourhood there,
            Topic about,
            ContactForm contact,
            @Nullable PhoneNumber phone,
            @Nullable EmailAddress email,
            Language language) {
        return new NewReport(
                key,
                there,
                about,
                Objects.requireNonNull(text),
                place,
                latitude == null || longitude == null ? null : new Point(latitude, longitude),
                Channel.PAGE,
                language,
                phone,
                email,
                contact.answers(),
                photos,
                aboutCouncil());
    }

    /** Unsent, in the same place; the rest as given. */
    private ReportDraft here(
            @Nullable String placeWords,
            @Nullable String topicCode,
            @Nullable String words,
            List<Photo> pictures,
            Map<String, String> answered,
            @Nullable Boolean aboutCouncil,
            @Nullable String leftIn,
            @Nullable String problem) {
        return new ReportDraft(
                neighbourhood,
                latitude,
                longitude,
                near,
                placeWords,
                topicCode,
                words,
                pictures,
                answered,
                null,
                aboutCouncil,
                leftIn,
                problem);
    }

    private static @Nullable String hidden(@Nullable String words) {
        return words == null ? null : PersonalDetails.hide(words);
    }
}
