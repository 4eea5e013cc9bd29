package org.mahalla.problems.browse;

import static org.mahalla.places.testing.PlaceFixtures.square;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Pages;
import org.mahalla.problems.testing.Reported;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Two neighbourhoods of which nobody else reports, and what everybody reads of their problems. */
@MahallaTest
@TestPropertySource(properties = "mahalla.test=a database where nobody else reports")
@Transactional
abstract class ListCity {
    static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));

    @Autowired
    MockMvcTester browser;

    @Autowired
    Neighbourhoods neighbourhoods;

    @Autowired
    Divisions divisions;

    @Autowired
    PlaceStore store;

    @Autowired
    IdMaker ids;

    @Autowired
    Problems problems;

    @Autowired
    TakeStep steps;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    Reported reported;
    Neighbourhood nirugah;
    Neighbourhood golestan;
    String light;
    String road;

    @BeforeEach
    void aTown() {
        Registered registered = new Registered(store, neighbourhoods, divisions, ids);
        reported = new Reported(problems, steps, topics, ids, jdbc);
        Division city = registered.division("xb", DivisionKind.CITY, "شهر فهرست", "List City");
        nirugah = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(20, 10, 0.02), 1);
        golestan = registered.neighbourhood(city, "n2", "گلستان", "Golestan", square(20.02, 10, 0.02), 2);
        light = topics.areas().get(0).topics().get(0).code();
        road = topics.areas().get(1).topics().get(0).code();
    }

    String body(String address) {
        return Pages.body(browser, address);
    }
}
