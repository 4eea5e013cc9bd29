package org.mahalla.admin.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.frame.Words;
import org.mahalla.places.Division;
import org.mahalla.places.Divisions;
import org.mahalla.platform.jobs.JobCard;
import org.mahalla.platform.jobs.JobDirectory;
import org.mahalla.platform.jobs.JobId;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Matching the columns of an upload, trying it, committing it. */
@Allow(Action.IMPORT)
@Controller
@RequestMapping("/admin/imports/{id}")
class TrialsController {
    private final Uploads uploads;
    private final FirstRows firstRows;
    private final ColumnMatch match;
    private final TryUpload tryUpload;
    private final JobDirectory jobs;
    private final Divisions divisions;
    private final Words words;

    TrialsController(
            Uploads uploads,
            FirstRows firstRows,
            ColumnMatch match,
            TryUpload tryUpload,
            JobDirectory jobs,
            Divisions divisions,
            Words words) {
        this.uploads = uploads;
        this.firstRows = firstRows;
        this.match = match;
        this.tryUpload = tryUpload;
        this.jobs = jobs;
        this.divisions = divisions;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        Upload upload = uploads.get(id);
        if (upload.mapping() == null) {
            return columns(id, request);
        }
        Optional<JobCard> job =
                Optional.ofNullable(upload.job()).flatMap(JobId::parse).flatMap(jobs::find);
        return new ModelAndView("admin/imports/trial", Map.of("upload", upload, "job", job));
    }

    @GetMapping("/columns")
    ModelAndView columns(@PathVariable String id, HttpServletRequest request) {
        return guessed(uploads.get(id), new FormErrors(), request);
    }

    @PostMapping("/columns")
    ModelAndView match(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Upload upload = uploads.get(id);
        List<FirstRows.Column> header = firstRows.of(upload);
        ColumnForm form = ColumnForm.of(parameters, header.size());
        FormErrors errors = new FormErrors();
        form.check(upload.kind(), errors);
        if (errors.isEmpty()) {
            try {
                tryUpload.begin(
                        viewer,
                        upload.mappedBy(match.mapping(upload.kind(), header, form)),
                        true,
                        RequestLanguage.of(request));
                return back(upload);
            } catch (RefusedException e) {
                errors.reject(e.refusal().code().equals("ADM-008") ? "territory" : "source", e.refusal());
            }
        }
        return refused(page(upload, header, form, errors, territories(RequestLanguage.of(request))));
    }

    @PostMapping("/try")
    ModelAndView again(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        return begin(viewer, uploads.get(id), true, request);
    }

    @PostMapping("/commit")
    ModelAndView commit(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        return begin(viewer, uploads.get(id), false, request);
    }

    private ModelAndView guessed(Upload upload, FormErrors errors, HttpServletRequest request) {
        List<FirstRows.Column> header = firstRows.of(upload);
        List<String> guesses = Fields.guess(
                upload.kind(), header.stream().map(FirstRows.Column::name).toList(), words);
        List<Choice> territories = territories(RequestLanguage.of(request));
        ColumnForm form = new ColumnForm(
                source(upload.name()),
                territories.isEmpty() ? "" : territories.getFirst().value(),
                "",
                ColumnForm.DATES.getFirst(),
                guesses);
        return page(upload, header, form, errors, territories);
    }

    private ModelAndView begin(Viewer viewer, Upload upload, boolean dryRun, HttpServletRequest request) {
        if (upload.mapping() == null) {
            FormErrors errors = new FormErrors();
            errors.reject("c0", "refusal.ADM-009");
            return refused(guessed(upload, errors, request));
        }
        tryUpload.begin(viewer, upload, dryRun, RequestLanguage.of(request));
        return back(upload);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView back(Upload upload) {
        return new ModelAndView("redirect:/admin/imports/" + upload.id());
    }

    private ModelAndView page(
            Upload upload,
            List<FirstRows.Column> header,
            ColumnForm form,
            FormErrors errors,
            List<Choice> territories) {
        return new ModelAndView(
                "admin/imports/columns",
                Map.of("upload", upload, "header", header, "form", form, "errors", errors, "territories", territories));
    }

    /** The top two layers of the tree: where a file of reports can belong. */
    private List<Choice> territories(Language language) {
        return divisions.roots().stream()
                .flatMap(root -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(root), divisions.under(root.id()).stream()))
                .map(division -> choice(division, language))
                .toList();
    }

    private static Choice choice(Division division, Language language) {
        return new Choice(
                division.path().value(),
                division.name().in(language) + " (" + division.path().value() + ")");
    }

    private static String source(String name) {
        String plain =
                name.replaceAll("\\..*$", "").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.replaceAll("^-+|-+$", "");
    }
}
