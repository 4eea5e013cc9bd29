package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.councils.AgendaSource;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.search.ProblemNumber;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What meetings of a place should know of its proposals: those that wait for a decision, and parts of adopted ones that are
 * overdue. A decision about the first adopts; about the second it is one about their problem.
 */
@Component
class ProposalAgenda {
    private static final Pattern NUMBERED = Pattern.compile("(.+?)\\s*[/\u066b\u2044]\\s*([0-9]{1,4})");

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Problems problems;
    private final ProblemNames names;
    private final Neighbourhoods neighbourhoods;
    private final Words words;

    ProposalAgenda(
            JdbcClient jdbc,
            Proposals proposals,
            Problems problems,
            ProblemNames names,
            Neighbourhoods neighbourhoods,
            Words words) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.problems = problems;
        this.names = names;
        this.neighbourhoods = neighbourhoods;
        this.words = words;
    }

    /** Those of the problems that stand highest first. */
    List<AgendaSource.Proposed> waiting(PlacePath place, LocalDate day, int most, Language language) {
        Optional<Neighbourhood> there = neighbourhoods.byPath(place);
        return there
                .map(home -> jdbc.sql("""
                                select q.proposal_id
                                from problems.problem p
                                join problems.proposal q
                                    on q.territory_id = p.territory_id and q.problem_id = p.problem_id
                                where p.territory_id = :territory and p.neighbourhood_id = :there
                                  and p.state in ('verified', 'proposed') and not p.sensitive and not p.about_council
                                  and q.state = 'proposed' and q.title <> '' and q.written_on <= :day
                                order by p.priority desc, q.problem_id, q.number
                                limit :most
                                """)
                        .param("territory", home.id().territory().value())
                        .param("there", home.id().value())
                        .param("day", day)
                        .param("most", most)
                        .query((row, n) -> new ProposalId(row.getObject(1, UUID.class)))
                        .list())
                .orElse(List.of())
                .stream()
                .map(proposals::get)
                .map(one -> proposed(one, there.orElseThrow(), language))
                .toList();
    }

    /** Whether it is a proposal that waits no longer. */
    boolean over(String subject) {
        return subject.startsWith(ProposalId.SUBJECT)
                && ProposalId.of(subject.substring(ProposalId.SUBJECT.length()))
                        .flatMap(proposals::find)
                        .filter(one -> one.waits() && !one.erased())
                        .isEmpty();
    }

    /** By the number of its problem, a slash and its own. */
    Optional<AgendaSource.Proposed> find(PlacePath place, String typed, Language language) {
        Matcher parts = NUMBERED.matcher(Digits.latin(typed).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        return neighbourhoods
                .byPath(place)
                .flatMap(there -> ProblemNumber.read(parts.group(1))
                        .flatMap(known -> problems.find(there.id(), known.number()))
                        .filter(problem -> !problem.sensitive() && !problem.aboutCouncil())
                        .flatMap(problem -> proposals.of(problem.id()).stream()
                                .filter(one -> one.waits()
                                        && one.number() == number
                                        && one.problem().equals(problem.id()))
                                .findFirst())
                        .map(one -> proposed(one, there, language)));
    }

    /** The part of each problem that is overdue longest. */
    List<AgendaSource.Proposed> overdue(PlacePath place, LocalDate day, int most, Language language) {
        Optional<Neighbourhood> there = neighbourhoods.byPath(place);
        return there.map(home -> jdbc.sql("""
                                select o.problem_id, o.proposal_id, o.title, o.words, o.doer, o.planned_on
                                from (
                                    select distinct on (p.problem_id) p.problem_id, q.proposal_id, q.title, s.words, s.doer,
                                           s.planned_on
                                    from problems.problem p
                                    join problems.proposal q
                                        on q.territory_id = p.territory_id and q.problem_id = p.problem_id
                                    join problems.proposal_part s
                                        on s.territory_id = q.territory_id and s.proposal_id = q.proposal_id
                                    where p.territory_id = :territory and p.neighbourhood_id = :there
                                      and p.state in ('adopted', 'in_hand', 'disputed')
                                      and not p.sensitive and not p.about_council
                                      and q.state = 'adopted' and s.done_on is null and s.planned_on < :day
                                    order by p.problem_id, s.planned_on) o
                                order by o.planned_on, o.problem_id
                                limit :most
                                """)
                        .param("territory", home.id().territory().value())
                        .param("there", home.id().value())
                        .param("day", day)
                        .param("most", most)
                        .query((row, n) -> new AgendaSource.Proposed(
                                "problem:"
                                        + new org.mahalla.problems.ProblemId(row.getObject("problem_id", UUID.class))
                                                .text(),
                                row.getString("words"),
                                words.in(language)
                                        .t(
                                                "problems.proposals.agenda.overdue",
                                                row.getString("title"),
                                                Dates.day(language, row.getObject("planned_on", LocalDate.class)),
                                                row.getString("doer")),
                                "/desk/proposals/" + new ProposalId(row.getObject("proposal_id", UUID.class)).text()))
                        .list())
                .orElse(List.of());
    }

    private AgendaSource.Proposed proposed(Proposal one, Neighbourhood there, Language language) {
        Problem problem = problems.get(one.problem());
        return new AgendaSource.Proposed(
                one.id().subject(),
                one.title() + " " + ProblemNumber.text(problem.number(), there.name(), language) + "/"
                        + Digits.in(language, Integer.toString(one.number())),
                words.in(language)
                        .t(
                                "problems.proposals.agenda.waits",
                                names.in(language).title(problem),
                                Dates.day(language, one.writtenOn()),
                                one.shownSupporters()),
                one.address());
    }
}
