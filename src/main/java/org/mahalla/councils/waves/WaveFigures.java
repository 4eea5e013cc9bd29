package org.mahalla.councils.waves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mahalla.councils.YearFigures;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the neighbourhoods of a wave have come: counts of bodies, seats, meetings and problems, never of people. */
@Component
class WaveFigures {
    /** Bodies at home there, their seats and how many of them are filled, and meetings that were held. */
    record Bodies(long bodies, long seats, long filled, long met) {}

    record Problems(long found, long proposed, long followed, long solved) {}

    private final JdbcClient jdbc;
    private final Neighbourhoods neighbourhoods;
    private final ObjectProvider<YearFigures> figures;
    private final Clock clock;

    WaveFigures(JdbcClient jdbc, Neighbourhoods neighbourhoods, ObjectProvider<YearFigures> figures, Clock clock) {
        this.jdbc = jdbc;
        this.neighbourhoods = neighbourhoods;
        this.figures = figures;
        this.clock = clock;
    }

    List<Integer> waves() {
        return neighbourhoods.all().stream()
                .map(Neighbourhood::wave)
                .filter(wave -> wave != null)
                .distinct()
                .sorted()
                .toList();
    }

    List<Neighbourhood> in(int wave) {
        return neighbourhoods.all().stream()
                .filter(place -> place.wave() != null && place.wave() == wave)
                .toList();
    }

    Bodies bodies(List<Neighbourhood> places) {
        return jdbc.sql("""
                        select count(distinct b.body_id) as bodies, count(s.seat_id) as seats,
                               count(s.seat_id) filter (where exists (
                                   select 1 from councils.member m
                                   where m.territory_id = s.territory_id and m.seat_id = s.seat_id and not m.deputy
                                     and m.from_day <= :today and coalesce(m.until_day, :today) >= :today)) as filled,
                               (select count(*) from councils.body o
                                join councils.meeting h on h.territory_id = o.territory_id and h.body_id = o.body_id
                                where o.place_path in (:paths) and h.state = 'closed') as met
                        from councils.body b
                        left join councils.seat s
                            on s.territory_id = b.territory_id and s.body_id = b.body_id and s.closed_on is null
                        where b.place_path in (:paths) and b.ended_on is null
                        """)
                .param("today", LocalDate.now(clock))
                .param(
                        "paths",
                        places.stream().map(place -> place.path().value()).toList())
                .query(Bodies.class)
                .single();
    }

    Problems problems(List<Neighbourhood> places) {
        LocalDate today = LocalDate.now(clock);
        List<YearFigures.PlaceYear> all = figures.stream()
                .flatMap(
                        known -> known
                                .of(places.stream().map(Neighbourhood::id).toList(), today.minusYears(50), today, null)
                                .stream())
                .toList();
        return new Problems(
                all.stream().mapToLong(YearFigures.PlaceYear::found).sum(),
                all.stream().mapToLong(YearFigures.PlaceYear::proposed).sum(),
                all.stream().mapToLong(YearFigures.PlaceYear::followed).sum(),
                all.stream().mapToLong(YearFigures.PlaceYear::solved).sum());
    }
}
