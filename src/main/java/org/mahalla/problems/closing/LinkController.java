package org.mahalla.problems.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.Story;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The short address of a message: “solved” and “not solved”. Opening it, as a messenger's preview does, changes nothing. */
@Open
@Controller
class LinkController {
    private final ShortLinks links;
    private final List<AskedPeople> people;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Photos photos;
    private final Story story;
    private final JudgeSolved judge;
    private final Throttle throttle;

    LinkController(
            ShortLinks links,
            List<AskedPeople> people,
            Problems problems,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Photos photos,
            Story story,
            JudgeSolved judge,
            Throttle throttle) {
        this.links = links;
        this.people = List.copyOf(people);
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.photos = photos;
        this.story = story;
        this.judge = judge;
        this.throttle = throttle;
    }

    @GetMapping("/s/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Voter voter = find(token, request);
        Problem problem = problems.get(voter.problem());
        Language language = RequestLanguage.of(request);
        return new ModelAndView("problems/closing/link")
                .addObject("token", token)
                .addObject("problem", problem)
                .addObject("vote", voter.vote())
                .addObject("until", judge.until(problem))
                .addObject("topic", topics.get(problem.topic()).name().in(language))
                .addObject("place", neighbourhoods.nameOf(problem.neighbourhood(), language))
                .addObject("claim", claim(problem.id()).orElse(null))
                .addObject("evidence", evidence(problem.id()))
                .addObject("said", said(request, response, token));
    }

    @PostMapping("/s/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            HttpServletResponse response) {
        judge.answer(find(token, request), answer, once);
        SaidCookie.write(request, response, token, answer);
        return "redirect:/s/" + token;
    }

    /** Thousands share one carrier's address, so only tokens that nobody was sent are counted. */
    private Voter find(String token, HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        Optional<UUID> subject = links.find(ShortLinks.Purpose.CLOSING, token);
        if (subject.isEmpty()) {
            throttle.spend(Throttle.Purpose.TRACK, address);
        }
        return subject.flatMap(this::voter)
                .filter(voter -> shown(problems.get(voter.problem())))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Voter> voter(UUID subject) {
        return people.stream().flatMap(some -> some.voter(subject).stream()).findFirst();
    }

    private static boolean shown(Problem problem) {
        return !problem.sensitive() && !problem.aboutCouncil();
    }

    private Optional<Happening> claim(ProblemId id) {
        return story.forEverybody(id).stream()
                .filter(one -> one.step().equals("claim_solved"))
                .findFirst();
    }

    private @Nullable ProblemPhoto evidence(ProblemId id) {
        return photos.publicOf(id).stream()
                .filter(ProblemPhoto::evidence)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** What this browser has just answered, told once: the address, which may be sent on, says nothing of it. */
    private static @Nullable String said(HttpServletRequest request, HttpServletResponse response, String token) {
        String said = SaidCookie.read(request)
                .filter(answer -> Judgement.of(answer).isPresent())
                .orElse(null);
        if (said != null) {
            SaidCookie.remove(request, response, token);
        }
        return said;
    }
}
