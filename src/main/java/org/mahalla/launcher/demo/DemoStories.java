package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.follow.StartFollowing;
import org.mahalla.problems.follow.Target;
import org.mahalla.problems.help.AskForHelp;
import org.mahalla.problems.help.HelpRequest;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The written lives of a few problems in one neighbourhood, with those who follow it and one who asks for help. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoStories {
    private final DemoClock clock;
    private final Topics topics;
    private final StoryTelling.Stage stage;
    private final StartFollowing startFollowing;
    private final AskForHelp askForHelp;
    private final TransactionTemplate transaction;

    DemoStories(
            DemoClock clock,
            Topics topics,
            StoryTelling.Stage stage,
            StartFollowing startFollowing,
            AskForHelp askForHelp,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.topics = topics;
        this.stage = stage;
        this.startFollowing = startFollowing;
        this.askForHelp = askForHelp;
        this.transaction = transaction;
    }

    /** Lines `code DIGITS NAME`, one for each story: the code of its first report. */
    List<String> tell(Neighbourhood place, UUID manager, Random random) {
        LocalDate today = LocalDate.now(clock);
        Stories all = Stories.read();
        Viewer viewer = Viewer.account(
                new AccountId(manager),
                "",
                List.of(new Grant(Role.MANAGER, place.path(), today.minusYears(1), today.plusYears(1))),
                today);
        List<String> codes = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                for (Stories.Story story : all.stories()) {
                    StoryTelling telling =
                            new StoryTelling(stage, place, topics.get(story.topic()), story, viewer, codes.size());
                    int ago = -1;
                    for (Stories.Act act : story.acts()) {
                        if (act.ago() != ago) {
                            ago = act.ago();
                            clock.standOn(today.minusDays(ago), random);
                        }
                        telling.play(act);
                    }
                    codes.add("code " + telling.code() + " " + story.name());
                }
                surround(all, place);
            });
        } finally {
            clock.run();
        }
        return codes;
    }

    private void surround(Stories all, Neighbourhood place) {
        for (Stories.Follows one : all.followers()) {
            startFollowing.start(
                    PhoneNumber.parse(one.phone()).find().orElseThrow(),
                    List.of(
                            new Target(Target.Kind.PLACE, place.id().text()),
                            new Target(Target.Kind.TOPIC, one.topic())),
                    Language.FA,
                    false);
        }
        Stories.Help help = all.help();
        askForHelp.ask(place, new HelpRequest.Words(help.needed(), help.contact(), help.when()), "demo-help");
    }
}
