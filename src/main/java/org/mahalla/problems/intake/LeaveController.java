package org.mahalla.problems.intake;

import org.mahalla.access.Open;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.photos.Photos;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Out of reporting because somebody needs help: nothing of the draft stays. */
@Controller
class LeaveController {
    private final Drafts drafts;
    private final Photos photos;
    private final FileStore files;

    LeaveController(Drafts drafts, Photos photos, FileStore files) {
        this.drafts = drafts;
        this.photos = photos;
        this.files = files;
    }

    @Open
    @PostMapping("/report/{token}/help")
    String leave(@PathVariable String token) {
        ReportDraft draft = drafts.open(token);
        drafts.erase(token);
        for (Photo photo : draft.photos()) {
            delete(photo.picture());
            delete(photo.thumbnail());
        }
        return "redirect:/help" + (draft.neighbourhood() == null ? "" : "?neighbourhood=" + draft.neighbourhood());
    }

    private void delete(ContentHash file) {
        if (!photos.needs(file.hex())) {
            files.delete(file);
        }
    }
}
