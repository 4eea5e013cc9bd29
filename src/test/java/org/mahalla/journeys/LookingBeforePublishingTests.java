package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.photos.PhotoId;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Told;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What waits to be published is read with the keyboard alone: a name and a number go out of the words, a face on one photo
 * is covered, the other photo stays in. Everybody then sees that and nothing else.
 */
@JourneyTest
class LookingBeforePublishingTests {
    private static final String NAME = "کیومرث اسفندیاری";
    private static final String NUMBER = "۰۹۱۲۷۶۵۴۳۲۱";
    private static final String SAID = "چراغ روبه‌روی خانهٔ " + NAME + " خاموش است، شماره‌اش " + NUMBER + " است.";
    private static final String TITLE = "چراغ خاموش کوچهٔ بهار";
    private static final String BODY = "چراغ میانهٔ کوچه خاموش است.";

    private final World world;
    private final ReportProblem reportProblem;
    private final PhotoIntake intake;
    private final Photos photos;
    private final Topics topics;
    private final Told told;
    private final Looked looked = new Looked();

    @Autowired
    LookingBeforePublishingTests(
            World world, ReportProblem reportProblem, PhotoIntake intake, Photos photos, Topics topics, Told told) {
        this.world = world;
        this.reportProblem = reportProblem;
        this.intake = intake;
        this.photos = photos;
        this.topics = topics;
        this.told = told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void onlyWhatWasLookedAtIsPublic(String language) throws Exception {
        ProblemId problem = accepted();
        List<ProblemPhoto> both = photos.of(problem);
        PhotoId shown = both.getFirst().id();
        PhotoId kept = both.getLast().id();
        nothingIsPublic(language, problem, both);

        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.managerOf(world.middle()))) {
            String queue = language + "/desk/moderation";
            looked.at(manager, queue);
            assertThat(manager.page().locator("main .quote").innerText()).contains(NAME, NUMBER);
            assertThat(manager.page().locator("[name=body]").inputValue()).doesNotContain(NUMBER);
            manager.open(queue);
            manager.reach("[name=title]").type(TITLE);
            manager.reach("[name=body]").type(BODY);
            manager.reach("[name=place]").type("میانهٔ کوچه");
            manager.reach("form[action$='/text'] button[data-key=accept]").press("Enter");
            assertThat(manager.path()).isEqualTo(queue);

            manager.reach("a[href$='" + shown.text() + "/blur']").press("Enter");
            manager.reach("details.fold summary").page().keyboard().press("Enter");
            for (String side : List.of("left", "top", "width", "height")) {
                manager.reach("[name=" + side + "]").type("20");
            }
            manager.reach("#add").press("Enter");
            looked.here(manager, "a photo with one place covered");
            manager.reach("button[value=save]").press("Enter");

            PhotoId covered = photos.of(problem).stream()
                    .map(ProblemPhoto::id)
                    .filter(id -> !id.equals(kept))
                    .findFirst()
                    .orElseThrow();
            manager.open(queue);
            manager.reach("form[action$='" + covered.text() + "/publish'] button")
                    .press("Enter");
            assertThat(manager.path()).isEqualTo(queue);
            manager.reach("form[action$='" + kept.text() + "/hide'] button").press("Enter");
            assertThat(manager.path()).isEqualTo(queue);
            assertThat(manager.page().locator("form[action*='/desk/problems/']").count())
                    .isZero();
            looked.here(manager, "nothing waits");
            everybodySees(language, problem, covered, List.of(shown, kept));
        }
        looked.nothingIsWrong(4);
    }

    private void nothingIsPublic(String language, ProblemId problem, List<ProblemPhoto> both) {
        try (Visitor neighbour = Visitor.withoutScript(world)) {
            neighbour.open(language + "/problems/" + problem.text());
            assertThat(neighbour.page().content()).doesNotContain(NAME, NUMBER, SAID, "/photos/");
            both.forEach(
                    photo -> assertThat(neighbour.open("/photos/" + photo.id().text() + ".jpg"))
                            .isEqualTo(404));
        }
    }

    private void everybodySees(String language, ProblemId problem, PhotoId covered, List<PhotoId> not) {
        try (Visitor neighbour = Visitor.atTheDesk(world)) {
            looked.at(neighbour, language + "/problems/" + problem.text());
            assertThat(neighbour.page().content()).contains(TITLE, BODY).doesNotContain(NAME, NUMBER);
            assertThat(neighbour.page().locator("main img[src*='/photos/']").count())
                    .isEqualTo(1);
            assertThat(neighbour.page().content()).contains(covered.text());
            not.forEach(photo -> {
                for (String size : List.of(".jpg", "-small.jpg")) {
                    assertThat(neighbour.open("/photos/" + photo.text() + size)).isEqualTo(404);
                }
            });
            neighbour.open(language + "/problems?q=" + Caller.encoded(NAME));
            assertThat(neighbour.page().content()).doesNotContain(problem.text());
        }
    }

    private ProblemId accepted() throws IOException {
        List<Photo> taken = List.of(
                intake.accept(Drawings.jpeg()).find().orElseThrow(),
                intake.accept(Drawings.talkative(7)).find().orElseThrow());
        ProblemId problem = reportProblem
                .receive(new NewReport(
                        "looking-" + UUID.randomUUID(),
                        world.middle(),
                        topics.get("lamp-out"),
                        SAID,
                        "درِ خانهٔ " + NAME,
                        null,
                        Channel.PAGE,
                        Language.FA,
                        null,
                        null,
                        Map.of(),
                        taken))
                .problem();
        told.step(problem, "verify");
        return problem;
    }
}
