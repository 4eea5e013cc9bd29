package org.mahalla.problems.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.DecisionId;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of proposals and their parts. Their state is not written here but by {@link ProposalStates}. */
@Component
public class Proposals {
    private static final Comparator<Proposal> ORDER =
            Comparator.comparing(Proposal::state).thenComparing(Proposal::number);
    private static final String SELECT = """
            select q.proposal_id, q.problem_id, q.number, q.state, q.title, q.changes, q.owner, q.assignee, q.language,
                   q.written_by, q.written_on, q.version, q.ended_on, q.ended_words, q.ended_as, q.decision_id,
                   q.instead_id,
                   (select count(*) from problems.proposal_support s
                    where s.territory_id = q.territory_id and s.proposal_id = q.proposal_id) as supporters
            from problems.proposal q
            """;

    private final JdbcClient jdbc;
    private final Groups groups;
    private final IdMaker ids;

    Proposals(JdbcClient jdbc, Groups groups, IdMaker ids) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.ids = ids;
    }

    /** Who wrote a proposal, as which role, when. */
    record Written(UUID account, LocalDate day, String role) {}

    /** An earlier wording. */
    record Version(int number, ProposalText text, LocalDate day, String role) {}

    public Optional<Proposal> find(ProposalId id) {
        return whole(jdbc.sql(SELECT + " where q.territory_id = ? and q.proposal_id = ?")
                        .params(id.territory().value(), id.value())
                        .query((row, n) -> read(row))
                        .list())
                .stream()
                .findFirst();
    }

    public Proposal get(ProposalId id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** Those of a problem and of what is followed with it: the adopted one, those that wait, the others. */
    public List<Proposal> of(ProblemId problem) {
        return whole(jdbc.sql(SELECT
                                + " where q.territory_id = :territory and q.problem_id in (:group) and q.title <> ''")
                        .param("territory", problem.territory().value())
                        .param("group", groups.idsUnder(problem))
                        .query((row, n) -> read(row))
                        .list())
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private List<Proposal> whole(List<Proposal> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Part>> parts = jdbc
                .sql("""
                        select proposal_id, part_id, position, words, doer, planned_on, cost_rials, added_on, done_on,
                               done_words, done_as
                        from problems.proposal_part
                        where territory_id = :territory and proposal_id in (:ids)
                        order by position
                        """)
                .param("territory", bare.getFirst().id().territory().value())
                .param("ids", bare.stream().map(one -> one.id().value()).toList())
                .query((row, n) -> Map.entry(row.getObject("proposal_id", UUID.class), part(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(one -> with(one, parts.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    /** Adds the row before its first entry; the timeline writes its state. */
    ProposalId add(ProblemId problem, ProposalText text, @Nullable UUID assignee, Language language, Written by) {
        ProposalId id = new ProposalId(ids.next(problem.territory()));
        jdbc.sql("""
                        insert into problems.proposal
                            (territory_id, proposal_id, problem_id, number, state, title, changes, owner, assignee,
                             language, written_by, written_on, version, last_seq)
                        select :territory, :id, :problem, coalesce(max(number), 0) + 1, 'proposed', :title, :changes,
                               :owner, cast(:assignee as uuid), :language, :by, :day, 1, 0
                        from problems.proposal
                        where territory_id = :territory and problem_id = :problem
                        """)
                .param("territory", problem.territory().value())
                .param("id", id.value())
                .param("problem", problem.value())
                .param("title", text.title())
                .param("changes", text.changes())
                .param("owner", text.owner())
                .param("assignee", assignee, Types.OTHER)
                .param("language", language.code())
                .param("by", by.account())
                .param("day", by.day())
                .update();
        lines(id, text);
        version(id, 1, text, by);
        return id;
    }

    void rewrite(Proposal proposal, ProposalText text, @Nullable UUID assignee, Written by) {
        jdbc.sql("""
                        update problems.proposal
                        set title = :title, changes = :changes, owner = :owner, assignee = cast(:assignee as uuid),
                            version = version + 1
                        where territory_id = :territory and proposal_id = :id
                        """)
                .param("title", text.title())
                .param("changes", text.changes())
                .param("owner", text.owner())
                .param("assignee", assignee, Types.OTHER)
                .param("territory", proposal.id().territory().value())
                .param("id", proposal.id().value())
                .update();
        delete("proposal_part", proposal.id());
        lines(proposal.id(), text);
        version(proposal.id(), proposal.version() + 1, text, by);
    }

    /** The earlier wordings, the newest first. */
    List<Version> versions(ProposalId id) {
        return jdbc.sql("""
                        select version, content, written_on, written_as
                        from problems.proposal_version
                        where territory_id = ? and proposal_id = ?
                        order by version desc
                        """)
                .params(id.territory().value(), id.value())
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        JsonMapper.shared().readValue(row.getString("content"), ProposalText.class),
                        row.getObject("written_on", LocalDate.class),
                        row.getString("written_as")))
                .list();
    }

    /** Adds one part at the end. */
    void append(ProposalId id, ProposalText.Line line, int position, @Nullable LocalDate addedOn) {
        jdbc.sql("""
                        insert into problems.proposal_part
                            (territory_id, proposal_id, part_id, position, words, doer, planned_on, cost_rials, added_on)
                        values (:territory, :id, :part, :position, :words, :doer, cast(:planned as date),
                                cast(:cost as bigint), cast(:added as date))
                        """)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("part", ids.next(id.territory()))
                .param("position", position)
                .param("words", line.words())
                .param("doer", line.doer())
                .param("planned", line.plannedOn())
                .param("cost", line.costRials())
                .param("added", addedOn)
                .update();
    }

    /** Notes that a part is done; no day takes it back. */
    void done(ProposalId id, UUID part, @Nullable LocalDate day, @Nullable String words, @Nullable String role) {
        jdbc.sql("""
                        update problems.proposal_part
                        set done_on = cast(:day as date), done_words = :words, done_as = :role
                        where territory_id = :territory and proposal_id = :id and part_id = :part
                        """)
                .param("day", day)
                .param("words", words, Types.VARCHAR)
                .param("role", role, Types.VARCHAR)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("part", part)
                .update();
    }

    /** Takes every word of the proposals of a problem; that there were some, and what became of them, stays. */
    List<ProposalId> erase(ProblemId problem) {
        List<ProposalId> all = jdbc.sql("""
                        update problems.proposal
                        set title = '', changes = '', owner = '', ended_words = null, assignee = null, written_by = null
                        where territory_id = ? and problem_id = ?
                        returning proposal_id
                        """)
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> new ProposalId(row.getObject(1, UUID.class)))
                .list();
        for (ProposalId id : all) {
            List.of("proposal_part", "proposal_version", "proposal_backer", "proposal_support")
                    .forEach(table -> delete(table, id));
        }
        return all;
    }

    private void delete(String table, ProposalId id) {
        jdbc.sql("delete from problems." + table + " where territory_id = ? and proposal_id = ?")
                .params(id.territory().value(), id.value())
                .update();
    }

    private void lines(ProposalId id, ProposalText text) {
        IntStream.range(0, text.parts().size())
                .forEach(i -> append(id, text.parts().get(i), i + 1, null));
    }

    private void version(ProposalId id, int number, ProposalText text, Written by) {
        jdbc.sql("""
                        insert into problems.proposal_version
                            (territory_id, proposal_id, version, content, written_on, written_as)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.territory().value(),
                        id.value(),
                        number,
                        JsonMapper.shared().writeValueAsString(text),
                        by.day(),
                        by.role())
                .update();
    }

    /** How far each of these problems has come with what was adopted for it; those without anything adopted are left out. */
    public Map<ProblemId, Progress> progress(Collection<ProblemId> problems) {
        if (problems.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select q.problem_id, count(*) filter (where p.done_on is not null) as done, count(*) as parts,
                               coalesce(sum(p.cost_rials) filter (where p.done_on is not null), 0) as done_rials,
                               coalesce(sum(p.cost_rials), 0) as rials
                        from problems.proposal q
                        join problems.proposal_part p
                            on p.territory_id = q.territory_id and p.proposal_id = q.proposal_id
                        where q.territory_id in (:territories) and q.problem_id in (:ids) and q.state = 'adopted'
                        group by q.problem_id
                        """)
                .param(
                        "territories",
                        problems.stream()
                                .map(id -> id.territory().value())
                                .distinct()
                                .toList())
                .param("ids", problems.stream().map(ProblemId::value).toList())
                .query((row, n) -> Map.entry(
                        new ProblemId(row.getObject("problem_id", UUID.class)),
                        new Progress(
                                row.getInt("done"),
                                row.getInt("parts"),
                                row.getLong("done_rials"),
                                row.getLong("rials"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Proposal with(Proposal one, List<Part> parts) {
        return new Proposal(
                one.id(),
                one.problem(),
                one.number(),
                one.state(),
                one.title(),
                one.changes(),
                one.owner(),
                one.assignee(),
                one.language(),
                one.writtenBy(),
                one.writtenOn(),
                one.version(),
                one.endedOn(),
                one.endedWords(),
                one.endedAs(),
                one.decision(),
                one.instead(),
                parts,
                one.supporters());
    }

    private static Part part(ResultSet row) throws SQLException {
        long cost = row.getLong("cost_rials");
        Long rials = row.wasNull() ? null : (Long) cost;
        return new Part(
                row.getObject("part_id", UUID.class),
                row.getInt("position"),
                row.getString("words"),
                row.getString("doer"),
                row.getObject("planned_on", LocalDate.class),
                rials,
                row.getObject("added_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_words"),
                row.getString("done_as"));
    }

    private static Proposal read(ResultSet row) throws SQLException {
        UUID decision = row.getObject("decision_id", UUID.class);
        UUID instead = row.getObject("instead_id", UUID.class);
        return new Proposal(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                new ProblemId(row.getObject("problem_id", UUID.class)),
                row.getInt("number"),
                ProposalState.of(row.getString("state")),
                row.getString("title"),
                row.getString("changes"),
                row.getString("owner"),
                row.getObject("assignee", UUID.class),
                row.getString("language").equals("en") ? Language.EN : Language.FA,
                row.getObject("written_by", UUID.class),
                row.getObject("written_on", LocalDate.class),
                row.getInt("version"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_words"),
                row.getString("ended_as"),
                decision == null ? null : new DecisionId(decision),
                instead == null ? null : new ProposalId(instead),
                List.of(),
                row.getLong("supporters"));
    }
}
