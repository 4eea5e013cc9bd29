package org.mahalla.problems.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the photos that show that something is done. */
@Component
class Evidence {
    private static final int MOST = 3;

    private final PhotoIntake intake;

    Evidence(PhotoIntake intake) {
        this.intake = intake;
    }

    boolean given(StepForm form) {
        return !files(form).isEmpty();
    }

    /** At most three; what is refused is noted. */
    List<Photo> read(StepForm form, FormErrors errors) {
        List<MultipartFile> files = files(form);
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

    static String names(List<Photo> photos) {
        StringBuilder names = new StringBuilder();
        photos.forEach(photo -> names.append('\n').append(photo.picture().hex()));
        return names.toString();
    }

    private static List<MultipartFile> files(StepForm form) {
        List<MultipartFile> sent = form.photos() == null ? List.of() : form.photos();
        return sent.stream().filter(file -> !file.isEmpty()).toList();
    }
}
