package org.mahalla.councils.clusters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.MatterTopics;
import org.mahalla.councils.Matters;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The firms of a cluster and what they demand, at the desk. */
@Controller
@Allow(Action.HOLD_MEETINGS)
class ClusterController {
    private static final int MOST_PLACES = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TRADE = 80;

    private final Bodies bodies;
    private final Firms firms;
    private final Demands demands;
    private final JoinCluster joinCluster;
    private final MakeDemand makeDemand;
    private final ObjectProvider<Matters> matters;
    private final ObjectProvider<MatterTopics> topics;
    private final Neighbourhoods neighbourhoods;

    ClusterController(
            Bodies bodies,
            Firms firms,
            Demands demands,
            JoinCluster joinCluster,
            MakeDemand makeDemand,
            ObjectProvider<Matters> matters,
            ObjectProvider<MatterTopics> topics,
            Neighbourhoods neighbourhoods) {
        this.bodies = bodies;
        this.firms = firms;
        this.demands = demands;
        this.joinCluster = joinCluster;
        this.makeDemand = makeDemand;
        this.matters = matters;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    @GetMapping("/desk/bodies/{id}/firms")
    ModelAndView firms(@PathVariable String id, Viewer viewer) {
        return firms(cluster(id, viewer), "", "", new FormErrors());
    }

    @PostMapping("/desk/bodies/{id}/firms")
    ModelAndView join(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String trade,
            @RequestParam(required = false) @Nullable String agreed,
            Viewer viewer) {
        Body cluster = cluster(id, viewer);
        String called = PersianText.line(name);
        String doing = PersianText.line(trade);
        FormErrors errors = new FormErrors();
        if (called.codePoints().noneMatch(Character::isLetterOrDigit) || called.length() > LONGEST_NAME) {
            errors.reject("name", "councils.firms.name.missing", LONGEST_NAME);
        }
        if (doing.codePoints().noneMatch(Character::isLetter) || doing.length() > LONGEST_TRADE) {
            errors.reject("trade", "councils.firms.trade.missing", LONGEST_TRADE);
        }
        if (agreed == null) {
            errors.reject("agreed", "councils.firms.agreed.missing");
        }
        try {
            if (errors.isEmpty()) {
                joinCluster.join(cluster, called, doing);
                return new ModelAndView("redirect:/desk/bodies/" + id + "/firms");
            }
        } catch (RefusedException refused) {
            errors.reject("name", refused.refusal());
        }
        return again(firms(cluster, called, doing, errors));
    }

    @PostMapping("/desk/bodies/{id}/firms/{firm}/leave")
    ModelAndView leave(@PathVariable String id, @PathVariable String firm, Viewer viewer) {
        Body cluster = cluster(id, viewer);
        joinCluster.leave(
                cluster,
                firms.of(cluster.id()).stream()
                        .filter(one -> one.text().equals(firm))
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
        return new ModelAndView("redirect:/desk/bodies/" + id + "/firms");
    }

    @GetMapping("/desk/bodies/{id}/demands")
    ModelAndView demands(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return demands(cluster(id, viewer), DemandForm.blank(), new FormErrors(), viewer, request);
    }

    @PostMapping("/desk/bodies/{id}/demands")
    ModelAndView make(@PathVariable String id, DemandForm form, Viewer viewer, HttpServletRequest request) {
        Body cluster = cluster(id, viewer);
        Language language = RequestLanguage.of(request);
        FormErrors errors = new FormErrors();
        Optional<MakeDemand.NewDemand> wanted = form.read(
                places(cluster, viewer, language), topics(language), firms.of(cluster.id()), language, errors);
        try {
            if (wanted.isPresent()) {
                makeDemand.make(viewer, cluster, wanted.get());
                return new ModelAndView("redirect:/desk/bodies/" + id + "/demands");
            }
        } catch (RefusedException refused) {
            errors.reject("words", refused.refusal());
        }
        return again(demands(cluster, form, errors, viewer, request));
    }

    private ModelAndView firms(Body cluster, String name, String trade, FormErrors errors) {
        return new ModelAndView("councils/clusters/firms")
                .addObject("body", cluster)
                .addObject("firms", firms.of(cluster.id()))
                .addObject("name", name)
                .addObject("trade", trade)
                .addObject("errors", errors);
    }

    private ModelAndView demands(
            Body cluster, DemandForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        List<Demand> made = demands.of(cluster.id());
        Map<String, Matters.Matter> known = matters.stream()
                .findFirst()
                .map(one -> one.of(made.stream().map(Demand::subject).toList(), language))
                .orElse(Map.of());
        return new ModelAndView("councils/clusters/demands")
                .addObject("body", cluster)
                .addObject("demands", made)
                .addObject("matters", known)
                .addObject("firms", firms.of(cluster.id()))
                .addObject("places", places(cluster, viewer, language))
                .addObject("topics", topics(language))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    /** Where the cluster works and the viewer may speak for it. */
    private List<Choice> places(Body cluster, Viewer viewer, Language language) {
        return cluster.remit().places().stream()
                .flatMap(place -> neighbourhoods.under(place).stream())
                .distinct()
                .filter(there -> viewer.may(Action.HOLD_MEETINGS, there.path()))
                .limit(MOST_PLACES)
                .map(there -> new Choice(there.id().text(), there.name().in(language)))
                .toList();
    }

    private List<Choice> topics(Language language) {
        return topics.stream().flatMap(one -> one.topics(language).stream()).toList();
    }

    private Body cluster(String id, Viewer viewer) {
        return BodyId.of(id)
                .flatMap(bodies::find)
                .filter(body -> body.kind() == BodyKind.CLUSTER && body.may(viewer, Action.HOLD_MEETINGS))
                .orElseThrow(NotFoundException::new);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
