package org.mahalla.problems.photos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the photos that a form of the desk brings; what is refused is noted under `photos`. */
@Component
public class SentPhotos {
    private static final int MOST = 3;

    private final PhotoIntake intake;

    SentPhotos(PhotoIntake intake) {
        this.intake = intake;
    }

    /** Those that hold anything: a form without a chosen file sends an empty one. */
    public static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
    }

    /** At most three. */
    public List<Photo> read(List<MultipartFile> files, FormErrors errors) {
        if (files.size() > MOST) {
            errors.reject("photos", "problems.report.what.photos.many", MOST);
            return List.of();
        }
        List<Photo> photos = new ArrayList<>();
        for (MultipartFile file : files) {
            try (var stream = file.getInputStream()) {
                switch (intake.accept(stream)) {
                    case Outcome.Accepted<Photo>(Photo photo) -> photos.add(photo);
                    case Outcome.Refused<Photo>(Refusal refusal) -> errors.reject("photos", refusal);
                }
            } catch (IOException e) {
                errors.reject("photos", "problems.report.what.photos.cut");
            }
        }
        return photos;
    }

    /** The names of the files, for who compares two requests. */
    public static String names(List<Photo> photos) {
        StringBuilder names = new StringBuilder();
        photos.forEach(photo -> names.append('\n').append(photo.picture().hex()));
        return names.toString();
    }
}
