package org.mahalla.problems.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Point;

/**
 * A report as it was said. `point` is where the problem is, as exact as it was given; a point taken from the phone's own
 * position must already be rough. `key` is the same on every try. What is `aboutCouncil` goes one level up.
 */
public record NewReport(
        String key,
        Neighbourhood neighbourhood,
        Topic topic,
        String text,
        @Nullable String place,
        @Nullable Point point,
        Channel channel,
        Language language,
        @Nullable PhoneNumber phone,
        @Nullable EmailAddress email,
        Map<String, String> answers,
        List<Photo> photos,
        boolean aboutCouncil) {
    public NewReport {
        answers = Map.copyOf(answers);
        photos = List.copyOf(photos);
    }

    /** One that is not about the manager or the council. */
    public NewReport(
            String key,
            Neighbourhood neighbourhood,
            Topic topic,
            String text,
            @Nullable String place,
            @Nullable Point point,
            Channel channel,
            Language language,
            @Nullable PhoneNumber phone,
            @Nullable EmailAddress email,
            Map<String, String> answers,
            List<Photo> photos) {
        this(key, neighbourhood, topic, text, place, point, channel, language, phone, email, answers, photos, false);
    }
}
