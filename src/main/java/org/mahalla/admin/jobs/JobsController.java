package org.mahalla.admin.jobs;

import java.util.Map;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.platform.jobs.JobCard;
import org.mahalla.platform.jobs.JobDirectory;
import org.mahalla.platform.jobs.JobId;
import org.mahalla.platform.jobs.Jobs;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last jobs, and one of them. */
@Allow(Action.SEE_JOBS)
@Controller
@RequestMapping("/admin/jobs")
class JobsController {
    private static final int SHOWN = 50;

    private final JobDirectory directory;
    private final Jobs jobs;

    JobsController(JobDirectory directory, Jobs jobs) {
        this.directory = directory;
        this.jobs = jobs;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("admin/jobs/list", Map.of("jobs", directory.newest(SHOWN)));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id) {
        return new ModelAndView("admin/jobs/job", Map.of("job", get(id)));
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable String id) {
        jobs.cancel(get(id).id());
        return "redirect:/admin/jobs/" + id;
    }

    private JobCard get(String id) {
        return JobId.parse(id).flatMap(directory::find).orElseThrow(NotFoundException::new);
    }
}
