package org.mahalla.problems.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.Sight;
import org.mahalla.problems.stages.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what everybody may see, page by page or as a stream. */
@Component
class PublicProblems {
    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final FindProblems find;
    private final ProblemRows rows;
    private final Groups groups;

    PublicProblems(JdbcClient jdbc, FindProblems find, ProblemRows rows, Groups groups) {
        this.jdbc = jdbc;
        this.find = find;
        this.rows = rows;
        this.groups = groups;
    }

    FindProblems.Listed<ProblemRow> page(ProblemFilter filter, @Nullable String after) {
        return page(filter, after, PAGE);
    }

    /** The first so many, without a way to go on. */
    List<ProblemRow> first(ProblemFilter filter, int most) {
        return page(filter, null, most).rows();
    }

    private FindProblems.Listed<ProblemRow> page(ProblemFilter filter, @Nullable String after, int size) {
        return find.page(filter, Sight.EVERYBODY, after, size, ProblemRows.COLUMNS, rows::read);
    }

    /** Every row, one by one, whatever their number. */
    void each(ProblemFilter filter, Consumer<ProblemRow> reader) {
        find.each(filter, Sight.EVERYBODY, ProblemRows.COLUMNS, rows::read, reader);
    }

    /** Empty for what the public may not meet: set aside, sensitive, or not there at all. Joined ones are found. */
    @Transactional(readOnly = true)
    Optional<ProblemRow> find(ProblemId id) {
        return jdbc.sql("select " + ProblemRows.COLUMNS + """
                        from problems.problem
                        where territory_id = ? and problem_id = ? and not sensitive and not about_council
                          and state <> 'set_aside'
                        """)
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional()
                .flatMap(row -> row);
    }

    /** The problem that a joined one is followed as. */
    @Transactional(readOnly = true)
    Optional<ProblemRow> joinedTo(ProblemId id) {
        return find(groups.root(id));
    }

    private Optional<ProblemRow> read(ResultSet row) throws SQLException {
        return rows.read(row);
    }
}
