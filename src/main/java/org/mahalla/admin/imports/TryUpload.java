package org.mahalla.admin.imports;

import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.Divisions;
import org.mahalla.platform.jobs.JobId;
import org.mahalla.platform.jobs.Jobs;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends an upload to be tried or committed in the background. Refuses (ADM-008) a territory beyond the viewer's scope,
 * unless it is a wholly new one.
 */
@Component
class TryUpload {
    private final Jobs jobs;
    private final Uploads uploads;
    private final Trail trail;
    private final ColumnMatch match;
    private final Divisions divisions;

    TryUpload(Jobs jobs, Uploads uploads, Trail trail, ColumnMatch match, Divisions divisions) {
        this.match = match;
        this.divisions = divisions;
        this.jobs = jobs;
        this.uploads = uploads;
        this.trail = trail;
    }

    @Transactional
    public JobId begin(Viewer viewer, Upload upload, boolean dryRun, Language language) {
        String territory = match.read(upload.kind(), String.valueOf(upload.mapping()))
                .territory()
                .code();
        if (!reaches(viewer, new PlacePath(territory))) {
            throw new RefusedException("ADM-008", territory);
        }
        JobId job = jobs.submit(
                ImportJob.KIND,
                new ImportJob.Order(upload.id(), upload.name(), dryRun, language),
                viewer.accountId().map(AccountId::value).orElse(null));
        if (!dryRun) {
            trail.record(
                    viewer,
                    Trail.Event.IMPORTED,
                    "/admin/imports/" + upload.id(),
                    upload.kind().code());
        }
        uploads.save(upload.given(job.text()));
        return job;
    }

    private boolean reaches(Viewer viewer, PlacePath territory) {
        PlacePath root = new PlacePath(territory.value().split("\\.", 2)[0]);
        return viewer.may(Action.IMPORT, territory) || divisions.byPath(root).isEmpty();
    }
}
