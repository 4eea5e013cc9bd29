package org.mahalla.problems.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.KeptFigures;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.testing.Reported;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is merged or retired keeps all that stands under it, and is parted again by another version. */
class MergedTopicsTests extends EditingTopics {
    @Autowired
    private Problems problems;

    @Autowired
    private TakeStep steps;

    @Autowired
    private IdMaker ids;

    @Autowired
    private List<KeptFigures> figures;

    @Autowired
    private JdbcClient jdbc;

    private List<String> left = List.of();

    @Test
    void whatIsMergedLeadsOnAndIsPartedByANewVersion() {
        left = differing();
        ProblemId told = new Reported(problems, steps, topics, ids, jdbc)
                .checked(place.neighbourhood(), DARK, LocalDate.now(clock), "کوچهٔ تاریک", "سه کوچه چراغ ندارد.");
        assertThat(post("/admin/topics/" + DARK + "/merge", one, Map.of("into", LAMP)))
                .hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(DARK).code()).isEqualTo(LAMP);
        assertThat(topics.offered(DARK)).map(Topic::code).contains(LAMP);
        assertThat(topics.areas().stream()
                        .flatMap(area -> area.topics().stream())
                        .map(Topic::code))
                .doesNotContain(DARK);
        assertThat(topics.codesOf(LAMP)).containsExactlyInAnyOrder(LAMP, DARK);
        assertThat(body(get(
                        "/problems?topic=lighting-power&neighbourhood="
                                + place.neighbourhood().id().text(),
                        null)))
                .contains("کوچهٔ تاریک");
        assertThat(body(get("/problems/" + told.text(), null))).contains("چراغ خاموش");
        assertThat(problems.get(told).topic()).isEqualTo(DARK);
        assertThatNothingDiffers();

        assertThat(post("/admin/topics/versions/" + first + "/back", one, Map.of()))
                .hasStatus(303);
        assertThat(topics.get(DARK).code()).isEqualTo(LAMP);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.get(DARK).code()).isEqualTo(DARK);
        assertThat(topics.codesOf(LAMP)).containsExactly(LAMP);
        assertThatNothingDiffers();
    }

    @Test
    void aChainOfMergesLeadsToItsEnd() {
        Viewer by = everywhere.viewer(Role.ADMINISTRATOR);
        edit.merge(by, DARK, LAMP);
        publish.publish(by, TopicDrafts.mark(drafts.all()), "one");
        edit.merge(by, LAMP, "weak-power");
        publish.publish(by, TopicDrafts.mark(drafts.all()), "two");
        assertThat(topics.get(DARK).code()).isEqualTo("weak-power");
        assertThat(topics.get(LAMP).code()).isEqualTo("weak-power");
    }

    @Test
    void aCircleOfMergesIsRefused() {
        Viewer by = everywhere.viewer(Role.ADMINISTRATOR);
        edit.merge(by, DARK, LAMP);
        edit.bringBack(by, DARK);
        edit.merge(by, LAMP, DARK);
        assertThatThrownBy(() -> edit.merge(by, DARK, LAMP)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aMergeIntoNothingIsSaidOnThePage() {
        MvcTestResult answer = post("/admin/topics/" + DARK + "/merge", one, Map.of("into", ""));
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("موضوع را با موضوع دیگری");
    }

    @Test
    void aDangerIsNotMergedIntoWhatShowsNoNumbers() {
        assertThat(body(post("/admin/topics/unsafe-pole/merge", one, Map.of("into", LAMP))))
                .contains("شماره");
    }

    @Test
    void whatIsRetiredIsHiddenFromTheFormAndKeptWhereItStands() {
        ProblemId told = new Reported(problems, steps, topics, ids, jdbc)
                .checked(
                        place.neighbourhood(),
                        DARK,
                        LocalDate.now(clock),
                        "گذر بی‌چراغ پشت بازار",
                        "همه‌اش تاریک است.");
        assertThat(post("/admin/topics/" + DARK + "/retire", one, Map.of())).hasStatus(303);
        assertThat(publish(one)).hasStatus(303);
        assertThat(topics.offered(DARK)).isEmpty();
        assertThat(body(get("/problems/" + told.text(), null))).contains("گذر بی‌چراغ");
        assertThat(body(get(
                        "/problems?topic=lighting-power&neighbourhood="
                                + place.neighbourhood().id().text(),
                        null)))
                .contains("گذر بی‌چراغ پشت بازار");
    }

    /** But for what other tests have left without a step. */
    private void assertThatNothingDiffers() {
        assertThat(differing()).isEqualTo(left);
    }

    private List<String> differing() {
        List<String> differing = new ArrayList<>();
        figures.forEach(figure -> figure.recount(differing::add));
        return differing;
    }
}
