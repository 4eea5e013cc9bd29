package org.mahalla.councils.meetings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    public void fill(Meeting meeting, Body body, Language language) {
        List<Item> there = agendas.of(meeting.id());
        Set<String> known = new HashSet<>();
        there.stream().map(FillAgenda::key).forEach(known::add);
        int position = there.stream().mapToInt(Item::position).max().orElse(0);
        for (Item left : agendas.postponed(body.id())) {
            if (known.add(key(left))) {
                add(meeting, ++position, left.reason(), left);
            }
        }
        for (AgendaSource source : sources) {
            for (AgendaSource.Proposed one : source.proposed(body.place(), meeting.day(), MOST_OF_ONE, language)) {
                if (known.add(one.subject())) {
                    add(meeting, ++position, source.reason(), item(one));
                }
            }
        }
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
                        null));
    }

    private static Item item(AgendaSource.Proposed one) {
        String title = one.title().length() > LONGEST ? one.title().substring(0, LONGEST) : one.title();
        return new Item(new java.util.UUID(0, 0), 0, "", one.subject(), title, one.because(), one.path(), "open", null);
    }

    private static String key(Item item) {
        return Objects.requireNonNullElse(item.subject(), item.title());
    }
}
