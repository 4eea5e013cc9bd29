package org.mahalla.admin.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.WholeInstallation;
import org.mahalla.platform.settings.Settings;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Changes a setting in the name of somebody, with a reason. Refuses who has not the right over the whole installation
 * (ADM-020), no reason (ADM-021), and a folder for backups that is not there or lies in the data itself (ADM-022).
 */
@Component
class ChangeSetting {
    private static final int LONGEST_REASON = 300;

    private final Settings settings;
    private final WholeInstallation whole;
    private final Trail trail;
    private final Path data;

    ChangeSetting(Settings settings, WholeInstallation whole, Trail trail, @Value("${mahalla.data:data}") Path data) {
        this.settings = settings;
        this.whole = whole;
        this.trail = trail;
        this.data = data.toAbsolutePath().normalize();
    }

    boolean isOf(Viewer viewer) {
        return whole.isOf(viewer, Action.MANAGE_SETTINGS);
    }

    /** `typed` is null for the usual value. */
    void change(Viewer by, String name, @Nullable String typed, int seen, String reason) {
        if (!isOf(by)) {
            throw new RefusedException("ADM-020");
        }
        String why = PersianText.line(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RefusedException("ADM-021", LONGEST_REASON);
        }
        if (typed != null && name.endsWith(".folder")) {
            folder(PersianText.line(typed));
        }
        settings.change(
                name,
                typed,
                seen,
                why,
                by.accountId().map(AccountId::value).orElse(null),
                () -> trail.record(by, Trail.Event.SETTING_CHANGED, name, why));
    }

    private void folder(String typed) {
        try {
            Path folder = Path.of(typed);
            if (!typed.isEmpty()
                    && (!folder.isAbsolute()
                            || folder.normalize().startsWith(data)
                            || !Files.isDirectory(folder)
                            || !Files.isWritable(folder))) {
                throw new RefusedException("ADM-022");
            }
        } catch (InvalidPathException e) {
            throw new RefusedException("ADM-022");
        }
    }
}
