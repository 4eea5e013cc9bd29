package org.mahalla.problems.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** “I support this” on the public page, from a phone without an account; and what is left when the report goes. */
@MahallaTest
class SupportingProposalsTests {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private ProposalTown town;

    @Autowired
    private Proposals proposals;

    @Autowired
    private EndProposal endProposal;

    @Autowired
    private EraseReport eraseReport;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aBrowserCountsOnceAndMayTakeItBackUntilItIsDecided() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه");
        MvcTestResult first = support(id, Map.of(), null, "192.0.2.1");
        assertThat(first).hasStatus(303);
        Cookie mark = Objects.requireNonNull(first.getResponse().getCookie("mahalla-seen"));
        support(id, Map.of(), mark, "192.0.2.1");
        assertThat(page(there, mark)).contains("کمتر از ده است", "پس می‌گیرم");
        assertThat(page(there, null)).contains("حمایت می‌کنم").doesNotContain("پس می‌گیرم");

        support(id, Map.of("back", "yes"), mark, "192.0.2.1");
        assertThat(proposals.get(id).supporters()).isZero();
        support(id, Map.of(), mark, "192.0.2.1");
        endProposal.turnDown(there.manager(), id, "بودجه نیست");
        assertThat(support(id, Map.of("back", "yes"), mark, "192.0.2.1")).hasStatus(303);
        assertThat(proposals.get(id).supporters()).isEqualTo(1);
    }

    @Test
    void oneLineCountsAFewTimesADayForEachProposal() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه");
        ProposalId other = town.propose(there, "راه دیگر");
        for (int i = 0; i < 3; i++) {
            assertThat(support(id, Map.of(), null, "192.0.2.91")).hasStatus(303);
        }
        assertThat(support(id, Map.of(), null, "192.0.2.91")).hasStatus(409);
        assertThat(support(other, Map.of(), null, "192.0.2.91")).hasStatus(303);
        assertThat(proposals.get(id).supporters()).isEqualTo(3);
    }

    @Test
    void whatIsHiddenOrNowhereCannotBeSupported() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "چراغ تازه");
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(there.problem().value())
                .update();
        assertThat(support(id, Map.of(), null, "192.0.2.5")).hasStatus(404);
        assertThat(support(new ProposalId(there.problem().value()), Map.of(), null, "192.0.2.5"))
                .hasStatus(404);
        assertThat(web.post().uri("/proposals/<script>/support").with(csrf()).exchange())
                .hasStatus(404);
    }

    @Test
    void losesEveryWordWithTheLastReportOfItsProblem() {
        ProposalTown.There there = town.verified();
        ProposalId id = town.propose(there, "واژهٔ قناری");
        support(id, Map.of(), null, "192.0.2.6");
        eraseReport.erase(there.report().report());
        assertThat(proposals.get(id).erased()).isTrue();
        assertThat(proposals.of(there.problem())).isEmpty();
        for (String table : new String[] {
            "problems.proposal",
            "problems.proposal_part",
            "problems.proposal_version",
            "problems.proposal_support",
            "platform.timeline_words"
        }) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where to_jsonb(t)::text like '%قناری%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(support(id, Map.of(), null, "192.0.2.7")).hasStatus(404);
    }

    private MvcTestResult support(ProposalId id, Map<String, String> typed, @Nullable Cookie mark, String line) {
        var request = web.post()
                .uri("/proposals/" + id.text() + "/support")
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr(line);
                    return from;
                });
        typed.forEach(request::param);
        return (mark == null ? request : request.cookie(mark)).exchange();
    }

    private String page(ProposalTown.There there, @Nullable Cookie mark) {
        var request = web.get().uri("/problems/" + there.problem().text());
        return body((mark == null ? request : request.cookie(mark)).exchange());
    }
}
