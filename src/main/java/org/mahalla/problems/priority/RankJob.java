package org.mahalla.problems.priority;

import org.mahalla.platform.jobs.JobKind;
import org.mahalla.platform.jobs.JobProgress;
import org.mahalla.platform.jobs.JobResult;
import org.mahalla.platform.jobs.JobTitle;
import org.mahalla.platform.jobs.Jobs;
import org.mahalla.platform.settings.SettingChanged;
import org.mahalla.problems.taxonomy.TaxonomyPublished;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ranks every open problem anew, in the background, after what the scores are made of has changed. */
@Component
class RankJob implements JobKind<RankJob.Order> {
    static final String SETTINGS = "priority.";
    private static final String KIND = "rank";

    /** What made it necessary. */
    record Order(String why) {}

    private final RankProblem rank;
    private final ObjectProvider<Jobs> jobs;

    RankJob(RankProblem rank, ObjectProvider<Jobs> jobs) {
        this.rank = rank;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public JobTitle title(Order order) {
        return JobTitle.of("problems.priority.job");
    }

    @Override
    public JobResult run(Order order, JobProgress progress) {
        rank.rankAll();
        return JobResult.none();
    }

    @EventListener
    void weighed(SettingChanged fact) {
        if (fact.name().startsWith(SETTINGS)) {
            jobs.getObject().submit(KIND, new Order(fact.name()), null);
        }
    }

    @EventListener
    void published(TaxonomyPublished fact) {
        jobs.getObject().submit(KIND, new Order("taxonomy"), null);
    }
}
