package org.mahalla.councils.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.SeatId;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seats of bodies with who holds them; names are sealed. */
@Component
public class Seats {
    private record Bare(
            SeatId id,
            SeatKind kind,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn) {
        private boolean stoodOn(LocalDate day) {
            return (openedOn == null || !openedOn.isAfter(day)) && (closedOn == null || closedOn.isAfter(day));
        }
    }

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Seats(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** All that are not closed, in their order. */
    public List<Seat> of(BodyId body) {
        return those(body, one -> one.closedOn() == null);
    }

    /** Those that stood on the day, added by then and not closed yet, and `known` ones in any case; in their order. */
    public List<Seat> on(BodyId body, LocalDate day, Set<SeatId> known) {
        return those(body, one -> one.stoodOn(day) || known.contains(one.id()));
    }

    private List<Seat> those(BodyId body, Predicate<Bare> wanted) {
        List<Bare> bare = jdbc
                .sql("""
                        select s.seat_id, s.kind, k.name_fa, k.name_en, s.opened_on, s.closed_on
                        from councils.seat s
                        join councils.seat_kind k on k.kind = s.kind
                        where s.territory_id = ? and s.body_id = ?
                        order by s.position, s.seat_id
                        """)
                .params(body.territory().value(), body.value())
                .query((row, n) -> new Bare(
                        new SeatId(row.getObject("seat_id", UUID.class)),
                        new SeatKind(
                                row.getString("kind"),
                                new PlaceName(row.getString("name_fa"), row.getString("name_en"))),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .list()
                .stream()
                .filter(wanted)
                .toList();
        Map<SeatId, List<Member>> members = members(body).stream().collect(Collectors.groupingBy(Member::seat));
        Map<String, Long> alike =
                bare.stream().collect(Collectors.groupingBy(one -> one.kind().code(), Collectors.counting()));
        Map<String, Integer> met = new HashMap<>();
        List<Seat> seats = new ArrayList<>();
        for (Bare one : bare) {
            int nth = Objects.requireNonNull(met.merge(one.kind().code(), 1, Integer::sum));
            boolean only = Objects.requireNonNull(alike.get(one.kind().code())) == 1;
            seats.add(new Seat(one.id(), body, one.kind(), only ? 0 : nth, members.getOrDefault(one.id(), List.of())));
        }
        return seats;
    }

    /** Seats, and how many of them are filled on the day, by body. */
    Map<BodyId, Filled> filled(List<BodyId> bodies, LocalDate day) {
        return bodies.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select s.body_id, count(*) as seats, count(*) filter (where exists (
                                    select 1 from councils.member m
                                    where m.territory_id = s.territory_id and m.seat_id = s.seat_id and not m.deputy
                                      and m.from_day <= :day and coalesce(m.until_day, :day) >= :day)) as taken
                                from councils.seat s
                                where s.territory_id in (:territories) and s.body_id in (:bodies) and s.closed_on is null
                                group by s.body_id
                                """)
                        .param("day", day)
                        .param(
                                "territories",
                                bodies.stream()
                                        .map(id -> id.territory().value())
                                        .distinct()
                                        .toList())
                        .param("bodies", bodies.stream().map(BodyId::value).toList())
                        .query((row, n) -> Map.entry(
                                new BodyId(row.getObject("body_id", UUID.class)),
                                new Filled(row.getInt("seats"), row.getInt("taken"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many seats a body has and how many are taken. */
    record Filled(int seats, int taken) {}

    Map<SeatId, Seat> byId(BodyId body) {
        return of(body).stream().collect(Collectors.toMap(Seat::id, Function.identity()));
    }

    /** Lets one at a time change the seats of a body, until the transaction ends. */
    public void lock(BodyId body) {
        jdbc.sql("select 1 from councils.body where territory_id = ? and body_id = ? for update")
                .params(body.territory().value(), body.value())
                .query(Integer.class)
                .optional();
    }

    /** `opened` is the day on which it came to a body that was there already; null for one that the body began with. */
    void add(SeatId id, BodyId body, String kind, @Nullable LocalDate opened) {
        jdbc.sql("""
                        insert into councils.seat (territory_id, seat_id, body_id, kind, position, opened_on)
                        select :territory, :id, :body, :kind, coalesce(max(position), 0) + 1, cast(:opened as date)
                        from councils.seat
                        where territory_id = :territory and body_id = :body
                        """)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("body", body.value())
                .param("kind", kind)
                .param("opened", opened, Types.DATE)
                .update();
    }

    void close(SeatId id, LocalDate day) {
        jdbc.sql("update councils.seat set closed_on = ? where territory_id = ? and seat_id = ?")
                .params(day, id.territory().value(), id.value())
                .update();
    }

    void add(BodyId body, Member member) {
        jdbc.sql("""
                        insert into councils.member
                            (territory_id, member_id, seat_id, body_id, name_sealed, deputy, from_day, until_day, account_id,
                             lives_here)
                        values (:territory, :id, :seat, :body, :name, :deputy, :from, :until, :account, :lives)
                        """)
                .param("territory", body.territory().value())
                .param("id", member.id())
                .param("seat", member.seat().value())
                .param("body", body.value())
                .param("name", sealer.seal(member.name()))
                .param("deputy", member.deputy())
                .param("from", member.term().from())
                .param("until", member.term().until(), Types.DATE)
                .param(
                        "account",
                        member.account() == null ? null : member.account().value(),
                        Types.OTHER)
                .param("lives", member.livesHere(), Types.BOOLEAN)
                .update();
    }

    void end(BodyId body, UUID member, LocalDate until) {
        jdbc.sql("update councils.member set until_day = ? where territory_id = ? and body_id = ? and member_id = ?")
                .params(until, body.territory().value(), body.value(), member)
                .update();
    }

    /** Takes a member out as if never entered, with the name. */
    void erase(BodyId body, UUID member) {
        jdbc.sql("delete from councils.member where territory_id = ? and body_id = ? and member_id = ?")
                .params(body.territory().value(), body.value(), member)
                .update();
    }

    private List<Member> members(BodyId body) {
        return jdbc.sql("""
                        select member_id, seat_id, name_sealed, deputy, from_day, until_day, account_id,
                               lives_here
                        from councils.member
                        where territory_id = ? and body_id = ?
                        order by from_day desc, member_id
                        """)
                .params(body.territory().value(), body.value())
                .query((row, n) -> member(row))
                .list();
    }

    private Member member(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Member(
                row.getObject("member_id", UUID.class),
                new SeatId(row.getObject("seat_id", UUID.class)),
                sealer.open(row.getBytes("name_sealed")),
                row.getBoolean("deputy"),
                new Term(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)),
                account == null ? null : new AccountId(account),
                row.getObject("lives_here", Boolean.class));
    }
}
