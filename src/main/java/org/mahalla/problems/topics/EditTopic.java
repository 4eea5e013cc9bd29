package org.mahalla.problems.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.problems.model.ServiceKind;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes changes into the draft; nothing of it is seen outside until it is published. Refuses with PRB-601 when somebody
 * changed the topic after the form was filled.
 */
@Component
class EditTopic {
    private static final int LONGEST_CODE = 40;
    /** Pages that stand where a topic's page would. */
    private static final Set<String> TAKEN = Set.of("", "new", "new-area", "versions");

    private final Nodes nodes;
    private final TopicDrafts drafts;
    private final Clock clock;

    EditTopic(Nodes nodes, TopicDrafts drafts, Clock clock) {
        this.nodes = nodes;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Taxonomy taxonomy() {
        return new Taxonomy(nodes.published(), drafts.all());
    }

    /** `area` is empty for an area itself. */
    @Transactional
    void save(Viewer by, String code, String seen, String area, Node.Says says, Node.Rules rules) {
        Taxonomy taxonomy = locked();
        Node present = get(taxonomy, code);
        if (!present.mark().equals(seen)) {
            throw new RefusedException("PRB-601");
        }
        Node edited =
                present.isArea() ? present.edited(null, says, present.rules()) : present.edited(area, says, rules);
        boolean moved = !present.isArea() && !area.equals(present.parent());
        put(by, taxonomy, moved ? edited.at(taxonomy.lastPlace(area)) : edited);
    }

    /** Adds a topic about a service of the closed list; its code comes from its English name. */
    @Transactional
    String add(Viewer by, ServiceKind service, String area, Node.Says says, Node.Rules rules) {
        Taxonomy taxonomy = locked();
        Node of = get(taxonomy, area);
        String code = free(taxonomy, says.nameEn());
        Node topic = new Node(
                code,
                area,
                taxonomy.lastPlace(area),
                Node.Kept.of(service.code(), of.kept().icon()),
                says,
                rules,
                null,
                null);
        drafts.put(topic, by, false);
        return code;
    }

    /** Adds an area; it cannot be published before it has a topic. */
    @Transactional
    String addArea(Viewer by, String icon, Node.Says says) {
        Taxonomy taxonomy = locked();
        String code = free(taxonomy, says.nameEn());
        int last = taxonomy.areas().stream().mapToInt(Node::position).max().orElse(0);
        drafts.put(
                new Node(code, null, last + 1, Node.Kept.of(null, icon), says, Node.Rules.USUAL, null, null),
                by,
                false);
        return code;
    }

    /**
     * Lets the code lead to another topic. Refuses with PRB-602 what is no topic in use or has no form, and with PRB-603 to
     * lead from a danger, which shows the emergency numbers first, to what does not.
     */
    @Transactional
    void merge(Viewer by, String code, String into) {
        Taxonomy taxonomy = locked();
        Node from = topic(taxonomy, code);
        Node to = Optional.ofNullable(taxonomy.find(into)).orElseThrow(() -> new RefusedException("PRB-602"));
        if (code.equals(into)
                || !to.isOffered()
                || to.kept().outside() != from.kept().outside()) {
            throw new RefusedException("PRB-602");
        }
        if (from.kept().danger() != null
                && !Objects.equals(from.kept().danger(), to.kept().danger())) {
            throw new RefusedException("PRB-603");
        }
        put(by, taxonomy, from.merged(into));
    }

    @Transactional
    void retire(Viewer by, String code) {
        Taxonomy taxonomy = locked();
        put(by, taxonomy, topic(taxonomy, code).retired(LocalDate.now(clock)));
    }

    /** Brings back what was retired, and parts what was merged. */
    @Transactional
    void bringBack(Viewer by, String code) {
        Taxonomy taxonomy = locked();
        put(by, taxonomy, topic(taxonomy, code).back());
    }

    /** Changes places with the one before it, or after it; at the end of the row nothing happens. */
    @Transactional
    void move(Viewer by, String code, boolean up) {
        Taxonomy taxonomy = locked();
        Node node = get(taxonomy, code);
        List<Node> row = taxonomy.siblings(node);
        int index = row.indexOf(node);
        int other = up ? index - 1 : index + 1;
        if (index >= 0 && other >= 0 && other < row.size()) {
            Node neighbour = row.get(other);
            place(by, taxonomy, node.at(neighbour.position()));
            place(by, taxonomy, neighbour.at(node.position()));
        }
    }

    /** Forgets the change of one topic; refuses with PRB-612 to forget a new area that has topics. */
    @Transactional
    void drop(String code) {
        Taxonomy taxonomy = locked();
        Node node = taxonomy.find(code);
        boolean fresh = node != null && node.isArea() && !taxonomy.published().containsKey(code);
        if (fresh && !taxonomy.topicsOf(code).isEmpty()) {
            throw new RefusedException("PRB-612");
        }
        drafts.drop(code);
    }

    /** Agrees as the second person; refuses with PRB-604 who wrote it, and with PRB-601 what was written anew since. */
    @Transactional
    void approve(AccountId by, String code, String seen) {
        Taxonomy taxonomy = locked();
        DraftNode draft = Optional.ofNullable(taxonomy.drafts().get(code)).orElseThrow(NotFoundException::new);
        if (!draft.node().mark().equals(seen)) {
            throw new RefusedException("PRB-601");
        }
        if (by.equals(draft.editedBy())) {
            throw new RefusedException("PRB-604");
        }
        drafts.approve(code, by);
    }

    private Taxonomy locked() {
        nodes.lock();
        return new Taxonomy(nodes.published(), drafts.all());
    }

    private void put(Viewer by, Taxonomy taxonomy, Node node) {
        if (node.equals(taxonomy.published().get(node.code()))) {
            drafts.drop(node.code());
        } else if (!node.equals(taxonomy.find(node.code()))) {
            drafts.put(node, by, false);
        }
    }

    private void place(Viewer by, Taxonomy taxonomy, Node node) {
        if (taxonomy.drafts().containsKey(node.code())
                && !node.equals(taxonomy.published().get(node.code()))) {
            drafts.place(node);
        } else {
            put(by, taxonomy, node);
        }
    }

    private static Node get(Taxonomy taxonomy, String code) {
        return Optional.ofNullable(taxonomy.find(code)).orElseThrow(NotFoundException::new);
    }

    private static Node topic(Taxonomy taxonomy, String code) {
        return Optional.of(get(taxonomy, code)).filter(node -> !node.isArea()).orElseThrow(NotFoundException::new);
    }

    private static String free(Taxonomy taxonomy, String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String code = slug.length() > LONGEST_CODE ? slug.substring(0, LONGEST_CODE) : slug;
        String free = code;
        for (int n = 2; TAKEN.contains(free) || taxonomy.find(free) != null; n++) {
            free = code + "-" + n;
        }
        return free;
    }
}
