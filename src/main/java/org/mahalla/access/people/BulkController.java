package org.mahalla.access.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.BulkAccounts;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Accounts from a file: choose it, see what would happen row by row, then all of it or nothing. */
@Allow(Action.MANAGE_PEOPLE)
@Controller
@RequestMapping("/admin/people/file")
final class BulkController {
    private static final long MOST_BYTES = 2_000_000;

    private final BulkAccounts bulk;

    BulkController(BulkAccounts bulk) {
        this.bulk = bulk;
    }

    @GetMapping
    String form(Model model) {
        return page("", null, false, new FormErrors(), model);
    }

    @PostMapping
    String check(
            Viewer viewer,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
            return refused("ACC-044", List.of(), response, model);
        }
        String csv = new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            return page(csv, bulk.dryRun(viewer, csv), false, new FormErrors(), model);
        } catch (RefusedException refused) {
            return refused(refused.refusal().code(), refused.refusal().parameters(), response, model);
        }
    }

    @PostMapping("/commit")
    String create(
            Viewer viewer, @RequestParam(defaultValue = "") String csv, HttpServletResponse response, Model model) {
        try {
            BulkAccounts.Result result = bulk.commit(viewer, csv);
            return page(csv, result, result.problems().isEmpty(), new FormErrors(), model);
        } catch (RefusedException refused) {
            return refused(refused.refusal().code(), refused.refusal().parameters(), response, model);
        }
    }

    private static String refused(String code, List<Object> parameters, HttpServletResponse response, Model model) {
        FormErrors errors = new FormErrors();
        errors.reject("file", "refusal." + code, parameters.toArray());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page("", null, false, errors, model);
    }

    private static String page(
            String csv,
            BulkAccounts.@org.jspecify.annotations.Nullable Result result,
            boolean done,
            FormErrors errors,
            Model model) {
        model.addAttribute("csv", csv);
        model.addAttribute("result", Optional.ofNullable(result));
        model.addAttribute("done", done);
        model.addAttribute("errors", errors);
        return "access/people/file";
    }
}
