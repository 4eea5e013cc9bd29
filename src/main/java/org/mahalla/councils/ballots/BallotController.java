package org.mahalla.councils.ballots;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.access.OneTimeCodes.Challenge;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.tables.RowSink;
import org.mahalla.platform.tables.TableWriter;
import org.mahalla.shared.Digits;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Voting and reading what came out. A phone is asked for first and a code sent there; choices and code come together, so
 * that what is chosen never stands in an address. Only the code’s right answer learns whether a phone has voted.
 */
@Open
@Controller
class BallotController {
    private final Ballots ballots;
    private final BallotBox box;
    private final CastBallot castBallot;
    private final Bodies bodies;
    private final OneTimeCodes codes;
    private final Throttle throttle;
    private final java.time.Clock clock;
    private final SecureRandom random = new SecureRandom();

    BallotController(
            Ballots ballots,
            BallotBox box,
            CastBallot castBallot,
            Bodies bodies,
            OneTimeCodes codes,
            Throttle throttle,
            java.time.Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.castBallot = castBallot;
        this.bodies = bodies;
        this.codes = codes;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/ballots/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String recount) {
        Ballot ballot = ballot(id);
        List<Paper> papers = box.open(ballot.id());
        return page(ballot, "", new FormErrors())
                .addObject("again", recount.isEmpty() || papers.isEmpty() ? null : tally(ballot, papers));
    }

    /** Finds the own ballot. The digits are sent, though nothing changes: in an address they would lie in logs. */
    @PostMapping("/ballots/{id}/own")
    ModelAndView own(@PathVariable String id, @RequestParam(defaultValue = "") String receipt) {
        Ballot ballot = ballot(id);
        if (!ballot.is(BallotState.COUNTED)) {
            return new ModelAndView("redirect:" + ballot.address());
        }
        FormErrors errors = new FormErrors();
        Optional<Paper> own = Receipt.read(receipt)
                .flatMap(digits -> box.open(ballot.id()).stream()
                        .filter(paper -> paper.receipt().equals(digits))
                        .findFirst());
        if (own.isEmpty()) {
            errors.reject("receipt", "councils.ballots.receipt.unknown");
        }
        ModelAndView page =
                page(ballot, "", errors).addObject("receipt", receipt).addObject("own", own.orElse(null));
        return errors.isEmpty() ? page : refused(page);
    }

    /** For who changes the language there or loads it again. */
    @GetMapping("/ballots/{id}/own")
    ModelAndView own(@PathVariable String id) {
        return new ModelAndView("redirect:" + ballot(id).address());
    }

    @PostMapping("/ballots/{id}")
    ModelAndView send(
            @PathVariable String id, @RequestParam(defaultValue = "") String phone, HttpServletRequest request) {
        Ballot ballot = ballot(id);
        if (!takes(ballot)) {
            return new ModelAndView("redirect:" + ballot.address());
        }
        FormErrors errors = new FormErrors();
        var read = PhoneNumber.parse(phone);
        read.findRefusal().ifPresent(refusal -> errors.reject("phone", refusal));
        if (!errors.isEmpty()) {
            return refused(page(ballot, phone, errors));
        }
        throttle.countOrRefuse(Throttle.Purpose.BALLOT_CODE, Address.of(request));
        Challenge challenge = codes.send(CastBallot.PURPOSE, read.find().orElseThrow(), RequestLanguage.of(request));
        return new ModelAndView("redirect:" + ballot.address() + "/vote?challenge=" + challenge.value());
    }

    @GetMapping("/ballots/{id}/vote")
    ModelAndView choose(@PathVariable String id, @RequestParam(defaultValue = "") String challenge) {
        Ballot ballot = ballot(id);
        return !takes(ballot)
                        || codes.sentTo(CastBallot.PURPOSE, new Challenge(challenge))
                                .isEmpty()
                ? new ModelAndView("redirect:" + ballot.address())
                : paper(ballot, challenge, Receipt.newToken(random), new TreeSet<>(), "", new FormErrors());
    }

    @PostMapping("/ballots/{id}/vote")
    ModelAndView vote(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable List<String> choice,
            HttpServletRequest request) {
        Ballot ballot = ballot(id);
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.BALLOT, address);
        String own = Receipt.isToken(token) ? token : Receipt.newToken(random);
        SortedSet<Integer> choices = choices(choice);
        FormErrors errors = new FormErrors();
        try {
            switch (castBallot.byCode(ballot.id(), new Challenge(challenge), code, choices, own)) {
                case CastBallot.Told.In(String receipt) -> {
                    return done(ballot, receipt);
                }
                case CastBallot.Told.WrongCode(int left) -> {
                    throttle.spend(Throttle.Purpose.BALLOT, address);
                    errors.reject("code", "councils.ballots.code.wrong", left);
                }
                case CastBallot.Told.ExpiredCode() -> {
                    throttle.spend(Throttle.Purpose.BALLOT, address);
                    errors.reject("code", "councils.ballots.code.expired");
                }
            }
        } catch (RefusedException refused) {
            Optional<String> given = box.given(ballot.id(), own);
            if (given.isPresent()) {
                return done(ballot, given.get());
            }
            errors.reject(refused.refusal().code().equals("CNC-034") ? "code" : "choice", refused.refusal());
        }
        return refused(paper(ballot, challenge, own, choices, code, errors));
    }

    /** Every ballot of the box; a column for each option, so that any table program counts again. */
    @GetMapping("/ballots/{id}/ballots.csv")
    void csv(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Ballot ballot = ballot(id);
        if (!ballot.is(BallotState.COUNTED) || ballot.cast() == null) {
            throw new NotFoundException();
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ballots.csv\"");
        List<BallotOption> options = ballots.options(ballot.id());
        List<String> columns = new ArrayList<>(List.of("receipt"));
        options.forEach(option -> columns.add(column(option, request)));
        try (RowSink table = TableWriter.csv(response.getOutputStream(), columns, true)) {
            for (Paper paper : box.open(ballot.id())) {
                List<Object> cells = new ArrayList<>(List.of(paper.receipt()));
                options.forEach(option -> cells.add(paper.choices().contains(option.position()) ? 1 : 0));
                table.write(cells);
            }
        }
    }

    private static String column(BallotOption option, HttpServletRequest request) {
        String words = option.isCandidate() ? option.name() : option.in(RequestLanguage.of(request));
        return option.position() + (words == null ? "" : ". " + words);
    }

    private static SortedSet<Integer> choices(@Nullable List<String> typed) {
        SortedSet<Integer> found = new TreeSet<>();
        if (typed != null) {
            typed.stream()
                    .limit(RunBallot.MOST_OPTIONS + 1L)
                    .forEach(one -> found.add(Digits.parseInt(one).orElse(0)));
        }
        return found;
    }

    private Ballot ballot(String id) {
        return BallotId.of(id)
                .flatMap(ballots::find)
                .filter(one -> !one.state().isToOpen())
                .orElseThrow(NotFoundException::new);
    }

    private boolean takes(Ballot ballot) {
        return ballot.takes(java.time.LocalDate.now(clock));
    }

    private Tally tally(Ballot ballot, List<Paper> papers) {
        return Tally.of(papers, ballots.options(ballot.id()).size(), ballot.most());
    }

    private ModelAndView page(Ballot ballot, String phone, FormErrors errors) {
        List<BallotOption> options = ballots.options(ballot.id());
        return new ModelAndView("councils/ballots/ballot")
                .addObject("ballot", ballot)
                .addObject("body", bodies.find(ballot.body()).orElseThrow())
                .addObject("options", options)
                .addObject("open", takes(ballot))
                .addObject("counted", ballot.cast() == null ? null : kept(ballot, options))
                .addObject("phone", phone)
                .addObject("errors", errors);
    }

    /** The result as it was kept when it was counted. */
    private static Tally kept(Ballot ballot, List<BallotOption> options) {
        java.util.Map<Integer, Integer> votes = new java.util.TreeMap<>();
        options.forEach(one -> votes.put(one.position(), java.util.Objects.requireNonNullElse(one.votes(), 0)));
        return new Tally(java.util.Objects.requireNonNullElse(ballot.cast(), 0), votes, ballot.most());
    }

    private ModelAndView paper(
            Ballot ballot, String challenge, String token, SortedSet<Integer> chosen, String code, FormErrors errors) {
        return new ModelAndView("councils/ballots/paper")
                .addObject("ballot", ballot)
                .addObject("options", ballots.options(ballot.id()))
                .addObject("challenge", challenge)
                .addObject("token", token)
                .addObject("chosen", chosen)
                .addObject("code", code)
                .addObject(
                        "sentTo",
                        codes.sentTo(CastBallot.PURPOSE, new Challenge(challenge))
                                .orElse(""))
                .addObject("errors", errors);
    }

    private static ModelAndView done(Ballot ballot, String receipt) {
        return new ModelAndView("councils/ballots/done")
                .addObject("ballot", ballot)
                .addObject("receipt", receipt);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
