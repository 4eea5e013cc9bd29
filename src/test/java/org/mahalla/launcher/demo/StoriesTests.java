package org.mahalla.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.shared.PhoneNumber;

class StoriesTests {
    /** No operator gives these out. */
    private static final Pattern INVENTED = Pattern.compile("09000000\\d{3}");

    private final Stories told = Stories.read();

    @Test
    void holdsEverythingThatCanHappenToAReport() {
        assertThat(told.stories().stream()
                        .flatMap(story -> story.acts().stream().map(Stories.Act::does)))
                .contains(
                        "report_too",
                        "join",
                        "see",
                        "ask",
                        "reply",
                        "reveal",
                        "dispute",
                        "confirm",
                        "disagree",
                        "leave_unanswered");
        assertThat(told.followers()).isNotEmpty();
        assertThat(told.help().needed()).isNotBlank();
    }

    @Test
    void beginsWithAReportAndGoesForwardInTime() {
        assertThat(told.stories()).allSatisfy(story -> {
            List<Stories.Act> acts = story.acts();
            assertThat(acts.getFirst().does()).isEqualTo("report");
            for (int i = 1; i < acts.size(); i++) {
                assertThat(acts.get(i).ago())
                        .isLessThanOrEqualTo(acts.get(i - 1).ago());
            }
        });
    }

    @Test
    void namesScenesThatCanBeDrawnAndNumbersThatNobodyHas() {
        assertThat(told.stories()).allSatisfy(story -> {
            assertThat(Arrays.stream(Scene.values()).map(Scene::name))
                    .contains(story.scene().toUpperCase(Locale.ROOT));
            assertThat(story.acts().stream().filter(act -> act.phone() != null))
                    .allSatisfy(act -> assertThat(act.phone()).matches(INVENTED));
        });
        assertThat(told.followers())
                .allSatisfy(
                        one -> assertThat(PhoneNumber.parse(one.phone()).find()).isPresent());
    }
}
