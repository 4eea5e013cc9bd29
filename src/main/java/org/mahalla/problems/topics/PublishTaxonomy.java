package org.mahalla.problems.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.WholeInstallation;
import org.mahalla.problems.taxonomy.TaxonomyPublished;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the drafts the taxonomy of everybody, as a numbered version. Refuses who has not the right over the whole
 * installation (PRB-605), when there is nothing to publish (PRB-606) or other than what was looked at (PRB-607), a new or
 * renamed topic that no second person agreed to (PRB-608), an area left without a topic (PRB-609), and a merged topic
 * that leads nowhere (PRB-602).
 */
@Component
class PublishTaxonomy {
    private final Nodes nodes;
    private final TopicDrafts drafts;
    private final Versions versions;
    private final Topics topics;
    private final WholeInstallation whole;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PublishTaxonomy(
            Nodes nodes,
            TopicDrafts drafts,
            Versions versions,
            Topics topics,
            WholeInstallation whole,
            Trail trail,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.nodes = nodes;
        this.drafts = drafts;
        this.versions = versions;
        this.topics = topics;
        this.whole = whole;
        this.trail = trail;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean isOf(Viewer viewer) {
        return whole.isOf(viewer, Action.MANAGE_TOPICS);
    }

    /** Answers the number of the new version; from then on everybody reads the new taxonomy. */
    int publish(Viewer by, String seen, String reason) {
        check(by);
        int number = Objects.requireNonNull(transaction.execute(status -> write(by, seen, reason)));
        topics.forget();
        return number;
    }

    /**
     * Writes into the draft what leads back to an earlier version; a topic that came later is retired. Refuses with PRB-610
     * as long as there are other changes.
     */
    void goBack(Viewer by, int version, java.time.LocalDate day) {
        check(by);
        transaction.executeWithoutResult(status -> {
            nodes.lock();
            if (!drafts.all().isEmpty()) {
                throw new RefusedException("PRB-610");
            }
            Map<String, Node> then = versions.content(version).orElseThrow(NotFoundException::new);
            for (Node node : nodes.published().values()) {
                Node before = then.get(node.code());
                Node wanted = before != null
                        ? Questions.of(before).remembering(Questions.of(node)).in(before)
                        : node.isOffered() || (node.isArea() && node.retiredOn() == null) ? node.retired(day) : node;
                if (!wanted.equals(node)) {
                    drafts.put(wanted, by, true);
                }
            }
        });
    }

    private void check(Viewer by) {
        if (!isOf(by)) {
            throw new RefusedException("PRB-605");
        }
    }

    private int write(Viewer by, String seen, String reason) {
        nodes.lock();
        Taxonomy taxonomy = new Taxonomy(nodes.published(), drafts.all());
        if (taxonomy.drafts().isEmpty()) {
            throw new RefusedException("PRB-606");
        }
        if (!TopicDrafts.mark(taxonomy.drafts()).equals(seen)) {
            throw new RefusedException("PRB-607");
        }
        Map<String, Node> next = taxonomy.next();
        sound(taxonomy, next);
        List<Difference> changes = new ArrayList<>();
        Collection<Node> changed = next.values().stream()
                .filter(node -> !node.equals(taxonomy.published().get(node.code())))
                .toList();
        changed.forEach(
                node -> changes.addAll(Difference.between(taxonomy.published().get(node.code()), node)));
        nodes.write(changed);
        drafts.dropAll();
        int number = versions.add(by, reason, next.values(), changes);
        trail.record(by, Trail.Event.SETTING_CHANGED, "topics:" + number, reason);
        events.publishEvent(new TaxonomyPublished(number));
        return number;
    }

    private static void sound(Taxonomy taxonomy, Map<String, Node> next) {
        taxonomy.drafts().forEach((code, draft) -> {
            Node before = taxonomy.published().get(code);
            if (draft.waitsForSecond(before)) {
                throw new RefusedException(
                        "PRB-608",
                        draft.node().says().nameFa(),
                        draft.node().says().nameEn());
            }
            String into = Objects.requireNonNull(next.get(code)).mergedInto();
            Node target = into == null ? null : next.get(into);
            if (into != null && (target == null || !target.isOffered())) {
                throw new RefusedException("PRB-602");
            }
        });
        next.values().stream()
                .filter(node -> node.isArea() && node.retiredOn() == null)
                .filter(area -> next.values().stream()
                        .noneMatch(topic -> topic.isOffered() && area.code().equals(topic.parent())))
                .findFirst()
                .ifPresent(area -> {
                    throw new RefusedException(
                            "PRB-609", area.says().nameFa(), area.says().nameEn());
                });
    }
}
