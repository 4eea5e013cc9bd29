package org.mahalla.problems.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.files.Photo;

/**
 * A report being written, as it was typed so far. Kept sealed for a day, so that every step can be left and come back to
 * without an account. `received` is the answer once it was sent; then everything else is gone.
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
        @Nullable Boolean above) {
    static final ReportDraft EMPTY =
            new ReportDraft(null, null, null, false, null, null, null, List.of(), Map.of(), null, null);

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
                neighbourhoodId, lat, lon, nearMe, placeWords, topic, text, photos, answers, null, above);
    }

    ReportDraft nowhere(@Nullable String placeWords) {
        return new ReportDraft(null, null, null, false, placeWords, topic, text, photos, answers, null, above);
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
                aboutCouncil);
    }

    ReportDraft answering(Map<String, String> more) {
        return new ReportDraft(neighbourhood, latitude, longitude, near, place, topic, text, photos, more, null, above);
    }

    ReportDraft sent(Received answer) {
        return new ReportDraft(
                neighbourhood, null, null, false, null, topic, null, List.of(), Map.of(), answer.text(), above);
    }

    /** Whether it is about the manager or the council. */
    boolean aboutCouncil() {
        return Boolean.TRUE.equals(above);
    }

    boolean hasPlace() {
        return neighbourhood != null;
    }

    boolean hasWords() {
        return topic != null && text != null;
    }
}
