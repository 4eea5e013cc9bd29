package org.mahalla.councils.meetings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.bodies.Body;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills an agenda with what was left for it and with what others say should be talked about; never twice the same. */
@Component
class FillAgenda {
    private static final int MOST_OF_ONE = 5;
    private static final int LONGEST = 300;

    private final List<AgendaSource> sources;
    private final Agendas agendas;
    private final IdMaker ids;

    FillAgenda(List<AgendaSource> sources, Agendas agendas, IdMaker ids) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(source -> Item.REASONS.indexOf(source.reason())))
                .toList();
        this.agendas = agendas;
        this.ids = ids;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(Meeting meeting, Body body) {
        List<Item> there = agendas.of(meeting.id());
        Set<String> known = new HashSet<>();
        there.stream().map(FillAgenda::key).forEach(known::add);
        int position = there.stream().mapToInt(Item::position).max().orElse(0);
        for (Item left : agendas.postponed(body.id())) {
            if (!over(left) && known.add(key(left))) {
                add(meeting, ++position, left.reason(), left);
            }
        }
        for (AgendaSource source : sources) {
            for (Item one : proposed(source, body, meeting)) {
                if (known.add(key(one))) {
                    add(meeting, ++position, source.reason(), one);
                }
            }
        }
    }

    /** What a source proposes, told in both languages. */
    private static List<Item> proposed(AgendaSource source, Body body, Meeting meeting) {
        Map<String, AgendaSource.Proposed> english =
                source.proposed(body.remit(), meeting.day(), MOST_OF_ONE, Language.EN).stream()
                        .collect(Collectors.toMap(
                                AgendaSource.Proposed::subject, Function.identity(), (one, same) -> one));
        return source.proposed(body.remit(), meeting.day(), MOST_OF_ONE, Language.FA).stream()
                .map(one -> item(one, english.get(one.subject())))
                .toList();
    }

    private boolean over(Item left) {
        String subject = left.subject();
        return subject != null && sources.stream().anyMatch(source -> source.over(subject));
    }

    private void add(Meeting meeting, int position, String reason, Item like) {
        agendas.add(
                meeting.id(),
                new Item(
                        ids.next(meeting.id().territory()),
                        position,
                        reason,
                        like.subject(),
                        like.title(),
                        like.because(),
                        like.path(),
                        "open",
                        null,
                        like.titleEn(),
                        like.becauseEn()));
    }

    private static Item item(AgendaSource.Proposed one, AgendaSource.@Nullable Proposed english) {
        return new Item(
                new UUID(0, 0),
                0,
                "",
                one.subject(),
                cut(one.title()),
                one.because(),
                one.path(),
                "open",
                null,
                english == null ? null : cut(english.title()),
                english == null ? null : english.because());
    }

    private static String cut(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }

    private static String key(Item item) {
        return Objects.requireNonNullElse(item.subject(), item.title());
    }
}
