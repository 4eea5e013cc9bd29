package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was said and who said it stand nowhere in the clear. */
@MahallaTest
class SealedWordsTests {
    private final ResidentsPhone phone;
    private final JdbcClient jdbc;

    @Autowired
    SealedWordsTests(MockMvcTester mvc, YakhchalQazi place, JdbcClient jdbc) {
        this.phone = new ResidentsPhone(mvc, place);
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"text_sealed", "place_sealed"})
    void theRowOfAReportIsUnreadable(String column) {
        report();
        String readable = "select count(*) from problems.report where position(convert_to('۷۳۹۱', 'UTF8') in " + column;
        assertThat(jdbc.sql(readable + ") > 0").query(Long.class).single()).isZero();
    }

    @Test
    void nothingIsSearchableBeforeItIsChecked() {
        report();
        assertThat(jdbc.sql("""
                        select count(*) from problems.problem
                        where search_text like '%7391%' or body like '%۷۳۹۱%'
                        """).query(Long.class).single()).isZero();
    }

    private void report() {
        String what = phone.where("کوچهٔ قناری ۷۳۹۱");
        phone.code(phone.send(phone.say(what, "lighting-power", "lamp-out", "قناری ۷۳۹۱ در چاه است."), "09127391000"));
    }
}
