package org.mahalla.admin.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.jobs.JobCard;
import org.mahalla.platform.jobs.JobDirectory;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing a file, and taking its refused rows home. */
@Allow(Action.IMPORT)
@Controller
@RequestMapping("/admin/imports")
class UploadsController {
    private static final int LAST = 5;

    private final Uploads uploads;
    private final KnownMappings known;
    private final ColumnMatch match;
    private final TryUpload tryUpload;
    private final JobDirectory jobs;

    UploadsController(Uploads uploads, KnownMappings known, ColumnMatch match, TryUpload tryUpload, JobDirectory jobs) {
        this.uploads = uploads;
        this.known = known;
        this.match = match;
        this.tryUpload = tryUpload;
        this.jobs = jobs;
    }

    @GetMapping
    ModelAndView form() {
        return page(Upload.Kind.REPORTS, "", new FormErrors());
    }

    @PostMapping
    ModelAndView add(
            Viewer viewer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "reports") String kind,
            @RequestParam(defaultValue = "") String mapping,
            HttpServletRequest request)
            throws IOException {
        Upload.Kind wanted = Upload.Kind.of(kind);
        FormErrors errors = new FormErrors();
        String text = mapping.isEmpty() ? null : known.find(mapping).orElse("");
        if (file == null || file.isEmpty()) {
            errors.reject("file", "refusal.ADM-001");
            return again(wanted, mapping, errors);
        }
        Path folder = Files.createTempDirectory("mahalla-upload");
        try {
            Path copy = folder.resolve("file");
            file.transferTo(copy);
            FirstRows.read(copy);
            if (text != null) {
                match.read(wanted, text);
            }
            Upload upload = uploads.add(name(file), wanted, copy);
            if (text != null) {
                tryUpload.begin(viewer, upload.mappedBy(text), true, RequestLanguage.of(request));
            }
            return new ModelAndView("redirect:/admin/imports/" + upload.id());
        } catch (RefusedException e) {
            errors.reject(isOfMapping(e.refusal()) ? "mapping" : "file", e.refusal());
            return again(wanted, mapping, errors);
        } finally {
            Uploads.delete(folder);
        }
    }

    @GetMapping("/{id}/refused.csv")
    ResponseEntity<ByteArrayResource> refused(@PathVariable String id) throws IOException {
        Upload upload = uploads.get(id);
        Path folder = Files.createTempDirectory("mahalla-refused");
        try {
            Path rows = folder.resolve("refused.csv");
            uploads.openRefused(upload, rows);
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("refused.csv")
                                    .build()
                                    .toString())
                    .body(new ByteArrayResource(Files.readAllBytes(rows)));
        } finally {
            Uploads.delete(folder);
        }
    }

    private ModelAndView again(Upload.Kind kind, String mapping, FormErrors errors) {
        ModelAndView page = page(kind, mapping, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Upload.Kind kind, String mapping, FormErrors errors) {
        List<JobCard> last = jobs.newest(50).stream()
                .filter(job -> job.kind().equals(ImportJob.KIND))
                .limit(LAST)
                .toList();
        return new ModelAndView(
                "admin/imports/index",
                Map.of("kind", kind, "mapping", mapping, "known", known.names(), "jobs", last, "errors", errors));
    }

    private static boolean isOfMapping(Refusal refusal) {
        return refusal.code().startsWith("PLT-36") || refusal.code().equals("ADM-008");
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.isEmpty() || last.length() > 120 ? "file" : last;
    }
}
