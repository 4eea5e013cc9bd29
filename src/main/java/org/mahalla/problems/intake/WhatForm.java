package org.mahalla.problems.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** The second step as it was typed: an area, a topic in it, one or two sentences, up to three photos. */
record WhatForm(
        @Nullable String area,
        @Nullable String topic,
        @Nullable String text,
        @Nullable List<MultipartFile> photos,
        @Nullable String remove,
        @Nullable String above) {
    static final int LONGEST = 500;
    static final int SHORTEST = 10;
    static final int MOST_PHOTOS = 3;

    static WhatForm of(ReportDraft draft, Topics topics) {
        String code = draft.topic();
        String area = code == null ? null : topics.find(code).map(Topic::area).orElse(null);
        return new WhatForm(area, code, draft.text(), null, null, draft.aboutCouncil() ? "yes" : null);
    }

    /** The chosen topic: the one ticked in the chosen area, or the only one there is. */
    Optional<Topic> chosen(Topics topics) {
        Optional<Area> chosenArea = Optional.ofNullable(area).flatMap(topics::area);
        Optional<Topic> ticked = Optional.ofNullable(topic).flatMap(topics::offered);
        if (chosenArea.isEmpty()) {
            return ticked;
        }
        List<Topic> there = chosenArea.get().topics();
        return ticked.filter(there::contains)
                .or(() -> there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty());
    }

    String words() {
        return text == null ? "" : Unreadable.takenFrom(text);
    }

    /** The form as it stands after the clean-up, for a page that shows what became of the words. */
    WhatForm cleaned() {
        return text == null || !Unreadable.in(text) ? this : new WhatForm(area, topic, words(), photos, remove, above);
    }

    void check(Topics topics, FormErrors errors) {
        Optional<Topic> chosen = chosen(topics);
        if (chosen.isEmpty()) {
            errors.reject(
                    "area", area == null ? "problems.report.what.area.missing" : "problems.report.what.topic.missing");
        }
        if (text != null && Unreadable.in(text)) {
            errors.reject("text", "problems.report.unreadable");
        }
        int length = words().codePointCount(0, words().length());
        if (length < SHORTEST && chosen.filter(Topic::outside).isEmpty()) {
            errors.reject("text", "problems.report.what.text.short", SHORTEST);
        } else if (length > LONGEST) {
            errors.reject("text", "problems.report.what.text.long", LONGEST, length);
        }
    }

    /** The photos of the draft without the one to remove, and the new ones; what is refused is noted and left out. */
    List<Photo> pictures(ReportDraft draft, PhotoIntake intake, FormErrors errors) {
        List<Photo> kept = new ArrayList<>(draft.photos());
        if (remove != null && remove.matches("[0-2]") && Integer.parseInt(remove) < kept.size()) {
            kept.remove(Integer.parseInt(remove));
        }
        for (MultipartFile file : photos == null ? List.<MultipartFile>of() : photos) {
            if (file.isEmpty()) {
                continue;
            }
            if (kept.size() >= MOST_PHOTOS) {
                errors.reject("photos", "problems.report.what.photos.many", MOST_PHOTOS);
                break;
            }
            take(file, intake, errors).ifPresent(kept::add);
        }
        return kept;
    }

    private static Optional<Photo> take(MultipartFile file, PhotoIntake intake, FormErrors errors) {
        try (var stream = file.getInputStream()) {
            return switch (intake.accept(stream)) {
                case Outcome.Accepted<Photo>(Photo photo) -> Optional.of(photo);
                case Outcome.Refused<Photo>(Refusal refusal) -> {
                    errors.reject(
                            "photos",
                            "refusal." + refusal.code(),
                            refusal.parameters().toArray());
                    yield Optional.empty();
                }
            };
        } catch (java.io.IOException e) {
            errors.reject("photos", "problems.report.what.photos.cut");
            return Optional.empty();
        }
    }
}
