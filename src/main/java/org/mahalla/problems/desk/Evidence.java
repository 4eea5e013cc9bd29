package org.mahalla.problems.desk;

import java.util.List;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.photos.SentPhotos;
import org.springframework.stereotype.Component;

/** Takes in the photos that show that something is done. */
@Component
class Evidence {
    private final SentPhotos sent;

    Evidence(SentPhotos sent) {
        this.sent = sent;
    }

    boolean given(StepForm form) {
        return !SentPhotos.chosen(form.photos()).isEmpty();
    }

    /** At most three; what is refused is noted. */
    List<Photo> read(StepForm form, FormErrors errors) {
        return sent.read(SentPhotos.chosen(form.photos()), errors);
    }

    static String names(List<Photo> photos) {
        return SentPhotos.names(photos);
    }
}
