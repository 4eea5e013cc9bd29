package org.mahalla.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The texts about the system. Their sentences stand in the message files; only those are shown that are true today. */
@Controller
class TextsController {
    private static final List<Section> ABOUT = List.of(
            new Section("site.about.what.title", "site.about.what.words", "site.about.what.people"),
            new Section(
                    "site.about.who.title",
                    "site.about.who.manager",
                    "site.about.who.council",
                    "site.about.who.agency",
                    "site.about.who.reviewer"),
            new Section("site.about.way.find.title", "site.about.way.find.words")
                    .leading("/topics", "site.about.topics"),
            new Section("site.about.way.solve.title", "site.about.way.solve.words"),
            new Section("site.about.way.follow.title", "site.about.way.follow.words"),
            new Section("site.about.way.end.title", "site.about.way.end.words", "site.about.way.cannot"),
            new Section("site.about.trust.title", "site.about.trust.words"),
            new Section("site.about.urgent.title", "site.about.urgent.words"));

    private static final List<Section> PRIVACY = List.of(
            new Section(
                    "site.privacy.kept.title",
                    "site.privacy.kept.report",
                    "site.privacy.kept.day",
                    "site.privacy.kept.photo",
                    "site.privacy.kept.contact",
                    "site.privacy.kept.code",
                    "site.privacy.kept.follow",
                    "site.privacy.kept.seen"),
            new Section(
                    "site.privacy.never.title",
                    "site.privacy.never.identity",
                    "site.privacy.never.belief",
                    "site.privacy.never.others",
                    "site.privacy.never.police"),
            new Section(
                    "site.privacy.sees.title",
                    "site.privacy.sees.before",
                    "site.privacy.sees.after",
                    "site.privacy.sees.desk",
                    "site.privacy.sees.person",
                    "site.privacy.sees.counts",
                    "site.privacy.sees.code"),
            new Section(
                    "site.privacy.long.title",
                    "site.privacy.long.draft",
                    "site.privacy.long.contact",
                    "site.privacy.long.erase",
                    "site.privacy.long.phone",
                    "site.privacy.long.address"),
            new Section("site.privacy.yours.title", "site.privacy.yours.words"));

    private static final List<Section> ACCESSIBILITY = List.of(
            new Section("site.accessibility.aim.title", "site.accessibility.aim.words"),
            new Section(
                    "site.accessibility.works.title",
                    "site.accessibility.works.script",
                    "site.accessibility.works.keyboard",
                    "site.accessibility.works.colour",
                    "site.accessibility.works.zoom",
                    "site.accessibility.works.errors",
                    "site.accessibility.works.digits"),
            new Section("site.accessibility.other.title", "site.accessibility.other.words"),
            new Section(
                    "site.accessibility.limits.title",
                    "site.accessibility.limits.map",
                    "site.accessibility.limits.photos",
                    "site.accessibility.limits.language"),
            new Section("site.accessibility.tell.title", "site.accessibility.tell.words"));

    /** A heading and its sentences, by their keys. One sentence stands alone, several make a list. */
    record Section(
            String title, List<String> words, @Nullable String link, String linked) {
        Section(String title, String... words) {
            this(title, List.of(words), null, "");
        }

        /** With a link below to where more of it stands. */
        Section leading(String path, String label) {
            return new Section(title, words, path, label);
        }
    }

    @Open
    @GetMapping("/about")
    ModelAndView about() {
        return text("site.about.title", "site.about.lead", ABOUT);
    }

    @Open
    @GetMapping("/privacy")
    ModelAndView privacy() {
        return text("site.privacy.title", "site.privacy.lead", PRIVACY);
    }

    @Open
    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return text("site.accessibility.title", "site.accessibility.lead", ACCESSIBILITY);
    }

    private static ModelAndView text(String title, String lead, List<Section> sections) {
        return new ModelAndView("site/text")
                .addObject("title", title)
                .addObject("lead", lead)
                .addObject("sections", sections);
    }
}
