package org.mahalla.admin.state;

import java.util.Map;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the installation fares, in a few figures. */
@Allow(Action.SEE_HEALTH)
@Controller
class HealthController {
    private final HealthFigures figures;
    private final BackupFigures backups;
    private final StorageFigures storage;

    HealthController(HealthFigures figures, BackupFigures backups, StorageFigures storage) {
        this.figures = figures;
        this.backups = backups;
        this.storage = storage;
    }

    @GetMapping("/admin/health")
    ModelAndView show() {
        return new ModelAndView(
                "admin/state/health",
                Map.of("figures", figures.read(), "backups", backups.read(), "storage", storage.read()));
    }
}
