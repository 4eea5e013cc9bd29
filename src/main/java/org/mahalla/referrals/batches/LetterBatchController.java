package org.mahalla.referrals.batches;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.ReturnPath;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.platform.jobs.JobCard;
import org.mahalla.platform.jobs.JobDirectory;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.search.FindReferrals;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Letters of many referrals: a look, the making of them, the document, and closing what was printed by mistake. */
@Controller
@Allow(Action.HANDLE_REFERRALS)
class LetterBatchController {
    private static final int NEWEST = 20;

    private final LetterBatches batches;
    private final DeskReferrals referrals;
    private final FindReferrals find;
    private final OrderLetters letters;
    private final Agencies agencies;
    private final JobDirectory directory;

    LetterBatchController(
            LetterBatches batches,
            DeskReferrals referrals,
            FindReferrals find,
            OrderLetters letters,
            Agencies agencies,
            JobDirectory directory) {
        this.batches = batches;
        this.referrals = referrals;
        this.find = find;
        this.letters = letters;
        this.agencies = agencies;
        this.directory = directory;
    }

    /** A referral that was chosen, to whom its letter goes, and whether it can have one. */
    record Line(Referral referral, String agency, boolean fits) {}

    /** A batch with its job, null when that is forgotten. */
    record Shown(LetterBatch batch, @Nullable JobCard job) {
        boolean ready() {
            return batch.written();
        }
    }

    @GetMapping("/desk/referrals/letters")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("referrals/batches/list")
                .addObject(
                        "batches",
                        batches.of(account(viewer), NEWEST).stream()
                                .map(this::shown)
                                .toList());
    }

    /** Changes nothing; what would be printed. */
    @PostMapping("/desk/referrals/letters")
    ModelAndView look(
            @RequestParam(name = "referral", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String every,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        List<Referral> found = every == null ? known(ids(chosen), viewer) : find.all(viewer, all, OrderLetters.MOST);
        List<Line> lines = found.stream()
                .limit(OrderLetters.MOST)
                .map(one -> new Line(
                        one,
                        agencies.find(one.holder())
                                .map(agency -> agency.name().in(language))
                                .orElse(""),
                        one.number() > 0 && one.dueOn() != null && viewer.may(Action.HANDLE_REFERRALS, one.place())))
                .toList();
        return new ModelAndView("referrals/batches/look")
                .addObject("lines", lines)
                .addObject("back", ReturnPath.localOr(back, "/desk/referrals"))
                .addObject("token", FormToken.keep(null));
    }

    @PostMapping("/desk/referrals/letters/make")
    String make(
            @RequestParam(name = "referral", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String once,
            Viewer viewer) {
        List<ReferralId> found = known(ids(chosen), viewer).stream()
                .filter(one -> viewer.may(Action.HANDLE_REFERRALS, one.place()))
                .limit(OrderLetters.MOST)
                .map(Referral::id)
                .toList();
        if (found.isEmpty()) {
            return "redirect:/desk/referrals";
        }
        UUID id = letters.order(account(viewer), FormToken.of(once), found);
        return "redirect:/desk/referrals/letters/" + CompactId.encode(id);
    }

    @GetMapping("/desk/referrals/letters/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        LetterBatch batch = own(id, viewer);
        Map<ReferralId, Referral> rows = new LinkedHashMap<>();
        known(batch.rows().stream().map(LetterBatch.Row::referral).toList(), viewer)
                .forEach(one -> rows.put(one.id(), one));
        return new ModelAndView("referrals/batches/batch")
                .addObject("shown", shown(batch))
                .addObject("rows", rows);
    }

    @GetMapping("/desk/referrals/letters/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, Viewer viewer) {
        LetterBatch batch = own(id, viewer);
        byte[] document = batches.document(batch.id()).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letters-" + batch.letters() + ".pdf")
                                .build()
                                .toString())
                .body(document);
    }

    @PostMapping("/desk/referrals/letters/{id}/cancel")
    String cancel(@PathVariable String id, Viewer viewer) {
        letters.cancel(own(id, viewer));
        return "redirect:/desk/referrals/letters/" + id;
    }

    @PostMapping("/desk/referrals/letters/{id}/drop")
    String drop(@PathVariable String id, Viewer viewer) {
        letters.drop(own(id, viewer));
        return "redirect:/desk/referrals/letters/" + id;
    }

    private Shown shown(LetterBatch batch) {
        return new Shown(
                batch, Optional.ofNullable(batch.job()).flatMap(directory::find).orElse(null));
    }

    private LetterBatch own(String id, Viewer viewer) {
        UUID account = account(viewer);
        return CompactId.decode(id)
                .flatMap(batches::find)
                .filter(batch -> batch.account().equals(account))
                .orElseThrow(NotFoundException::new);
    }

    private List<Referral> known(List<ReferralId> ids, Viewer viewer) {
        return ids.stream()
                .map(id -> referrals.find(id, viewer, Action.SEE_REFERRALS))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<ReferralId> ids(@Nullable List<String> texts) {
        Set<ReferralId> ids = new LinkedHashSet<>();
        Objects.requireNonNullElse(texts, List.<String>of())
                .forEach(text -> ReferralId.of(text).ifPresent(ids::add));
        return List.copyOf(ids);
    }

    private static UUID account(Viewer viewer) {
        return viewer.accountId().orElseThrow(NotFoundException::new).value();
    }
}
