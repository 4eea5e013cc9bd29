package org.mahalla.problems.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mahalla.problems.model.ServiceKind;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty taxonomy with the one that comes with the program. What a council has changed since is left alone. */
@Component
class DefaultTaxonomy {
    private static final String INSERT = """
            insert into problems.topic
                (topic, parent, position, service, icon, name_fa, name_en, ask_fa, ask_en, guidance_fa, guidance_en,
                 call_number, agency_kind, response_days, duplicate_radius, questions, outside, danger,
                 harm, waiting_cost)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final Topics topics;

    DefaultTaxonomy(JdbcTemplate jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    void fill() {
        if (Objects.requireNonNull(
                jdbc.queryForObject("select exists (select 1 from problems.topic)", Boolean.class))) {
            return;
        }
        TaxonomyFile file = TaxonomyFile.read();
        List<Object[]> rows = new ArrayList<>();
        int position = 0;
        for (TaxonomyFile.AreaRow area : file.areas()) {
            rows.add(area(area, ++position));
        }
        for (TaxonomyFile.TopicRow topic : file.topics()) {
            rows.add(topic(topic, file.areaOf(topic), ++position));
        }
        jdbc.batchUpdate(INSERT, rows);
        topics.forget();
    }

    private static Object[] area(TaxonomyFile.AreaRow area, int position) {
        return row(
                area.code(),
                null,
                position,
                null,
                area.icon(),
                area.name().fa(),
                area.name().en(),
                "",
                "",
                "",
                "",
                null,
                null,
                10,
                100,
                "[]",
                false,
                null,
                1,
                1);
    }

    private static Object[] topic(TaxonomyFile.TopicRow topic, TaxonomyFile.AreaRow area, int position) {
        TaxonomyFile.Text ask = Objects.requireNonNullElse(topic.ask(), TaxonomyFile.Text.NONE);
        TaxonomyFile.Text guidance = Objects.requireNonNullElse(topic.guidance(), TaxonomyFile.Text.NONE);
        return row(
                topic.code(),
                topic.area(),
                position,
                ServiceKind.find(topic.service()).orElseThrow().code(),
                topic.icon(),
                topic.name().fa(),
                topic.name().en(),
                ask.fa(),
                ask.en(),
                guidance.fa(),
                guidance.en(),
                topic.call(),
                topic.agencyKind(),
                topic.responseDays(),
                topic.duplicateRadius(),
                JsonMapper.shared().writeValueAsString(questions(topic)),
                Boolean.TRUE.equals(topic.outside()),
                topic.danger(),
                topic.harm(area),
                topic.waitingCost(area));
    }

    private static List<Topic.Question> questions(TaxonomyFile.TopicRow topic) {
        return Objects.requireNonNullElse(topic.questions(), List.<TaxonomyFile.QuestionRow>of()).stream()
                .map(question -> new Topic.Question(
                        question.code(),
                        question.kind(),
                        question.text().words(),
                        Objects.requireNonNullElse(question.choices(), List.<TaxonomyFile.ChoiceRow>of()).stream()
                                .map(c -> new Topic.Choice(c.code(), new Topic.Words(c.fa(), c.en()), c.harm()))
                                .toList(),
                        question.harm()))
                .toList();
    }

    @SuppressWarnings("NullAway") // a row of the database may hold nulls
    private static Object[] row(@org.jspecify.annotations.Nullable Object... cells) {
        return cells;
    }
}
