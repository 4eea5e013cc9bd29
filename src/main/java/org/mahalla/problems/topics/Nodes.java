package org.mahalla.problems.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the taxonomy as it is published. */
@Component
class Nodes {
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every area and topic by its code, in their order. */
    Map<String, Node> published() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        jdbc.sql("select * from problems.topic order by parent nulls first, position, topic")
                .query(Nodes::read)
                .list()
                .forEach(node -> nodes.put(node.code(), node));
        return nodes;
    }

    /** One editor at a time from here to the end of the transaction; who reports is not kept waiting. */
    void lock() {
        jdbc.sql("select topic from problems.topic order by topic for no key update")
                .query(String.class)
                .list();
    }

    void write(Collection<Node> nodes) {
        nodes.forEach(this::write);
    }

    private void write(Node node) {
        jdbc.sql("""
                        insert into problems.topic
                            (topic, parent, position, service, icon, name_fa, name_en, other_names, ask_fa, ask_en,
                             guidance_fa, guidance_en, call_number, agency_kind, response_days, duplicate_radius,
                             outside_code, questions, questions_off, outside, danger, harm, waiting_cost, merged_into,
                             retired_on)
                        values (:topic, :parent, :position, :service, :icon, :name_fa, :name_en, :other_names, :ask_fa,
                                :ask_en, :guidance_fa, :guidance_en, :call, :agency, :days, :radius, :outside_code,
                                :questions, :off, :outside, :danger, :harm, :waiting, :merged, :retired)
                        on conflict (topic) do update set
                            parent = excluded.parent, position = excluded.position, name_fa = excluded.name_fa,
                            name_en = excluded.name_en, other_names = excluded.other_names,
                            guidance_fa = excluded.guidance_fa, guidance_en = excluded.guidance_en,
                            agency_kind = excluded.agency_kind, response_days = excluded.response_days,
                            duplicate_radius = excluded.duplicate_radius, questions = excluded.questions,
                            outside_code = excluded.outside_code,
                            questions_off = excluded.questions_off, merged_into = excluded.merged_into,
                            retired_on = excluded.retired_on
                        """)
                .param("topic", node.code())
                .param("parent", node.parent())
                .param("position", node.position())
                .param("service", node.kept().service())
                .param("icon", node.kept().icon())
                .param("name_fa", node.says().nameFa())
                .param("name_en", node.says().nameEn())
                .param("other_names", node.says().otherNames())
                .param("ask_fa", node.kept().askFa())
                .param("ask_en", node.kept().askEn())
                .param("guidance_fa", node.says().guidanceFa())
                .param("guidance_en", node.says().guidanceEn())
                .param("call", node.kept().call())
                .param("agency", node.rules().agencyKind())
                .param("days", node.rules().responseDays())
                .param("radius", node.rules().duplicateRadius())
                .param("outside_code", node.rules().outsideCode())
                .param("questions", node.kept().questions())
                .param(
                        "off",
                        JsonMapper.shared().writeValueAsString(node.rules().questionsOff()))
                .param("outside", node.kept().outside())
                .param("danger", node.kept().danger())
                .param("harm", node.kept().harm())
                .param("waiting", node.kept().waitingCost())
                .param("merged", node.mergedInto())
                .param("retired", node.retiredOn())
                .update();
    }

    private static Node read(ResultSet row, int n) throws SQLException {
        return new Node(
                row.getString("topic"),
                row.getString("parent"),
                row.getInt("position"),
                new Node.Kept(
                        row.getString("service"),
                        row.getString("icon"),
                        row.getString("call_number"),
                        row.getBoolean("outside"),
                        row.getString("danger"),
                        row.getInt("harm"),
                        row.getInt("waiting_cost"),
                        row.getString("questions"),
                        row.getString("ask_fa"),
                        row.getString("ask_en")),
                new Node.Says(
                        row.getString("name_fa"),
                        row.getString("name_en"),
                        row.getString("other_names"),
                        row.getString("guidance_fa"),
                        row.getString("guidance_en")),
                new Node.Rules(
                        row.getInt("response_days"),
                        row.getInt("duplicate_radius"),
                        row.getString("agency_kind"),
                        row.getString("outside_code"),
                        Objects.requireNonNull(JsonMapper.shared().readValue(row.getString("questions_off"), CODES))),
                row.getString("merged_into"),
                row.getObject("retired_on", LocalDate.class));
    }
}
