package org.mahalla.problems.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.privacy.MarkedText;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.PersonalDetails;

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
        return new ReportDraft(
                neighbourhood,
                latitude,
                longitude,
                near,
                place,
                topicCode,
                words,
                pictures,
                answers,
                null,
                aboutCouncil,
                left,
                null);
    }

    ReportDraft answering(Map<String, String> more) {
        return new ReportDraft(
                neighbourhood, latitude, longitude, near, place, topic, text, photos, more, null, above, left, joins);
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
        return new ReportDraft(
                neighbourhood,
                latitude,
                longitude,
                near,
                place,
                topic,
                text,
                photos,
                answers,
                null,
                above,
                left,
                problem);
    }

    /** Whether it is about the manager or the council. */
    boolean aboutCouncil() {
        return Boolean.TRUE.equals(above);
    }

    /** With the personal details taken out of the words. */
    ReportDraft withoutDetails() {
        return new ReportDraft(
                neighbourhood,
                latitude,
                longitude,
                near,
                hidden(place),
                topic,
                hidden(text),
                photos,
                answers,
                null,
                above,
                null,
                joins);
    }

    /** With the personal details left in, for the desk alone. */
    ReportDraft leavingDetails() {
        return new ReportDraft(
                neighbourhood,
                latitude,
                longitude,
                near,
                place,
                topic,
                text,
                photos,
                answers,
                null,
                above,
                details(),
                joins);
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

    private static @Nullable String hidden(@Nullable String words) {
        return words == null ? null : PersonalDetails.hide(words);
    }
}
