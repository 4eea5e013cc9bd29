package org.mahalla.problems.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.topics.Amounts.Amount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the editor's page shows: the tree with its counts, the one that is open, the changes and their effect. */
@Component
class Room {
    /** A row of the tree: an area with its topics when it is open. */
    record Branch(Node area, Amount amount, List<Leaf> leaves, boolean fresh) {
        Branch {
            leaves = List.copyOf(leaves);
        }
    }

    record Leaf(Node node, Amount amount, boolean fresh, boolean edited) {}

    /** All of the page; `open` is null where nothing is chosen. */
    record View(
            List<Branch> branches,
            int topics,
            @Nullable Node open,
            Amount amount,
            long reports,
            boolean drafted,
            List<Change> changes,
            Told told,
            String mark,
            @Nullable Version version,
            boolean mayPublish) {
        View {
            branches = List.copyOf(branches);
            changes = List.copyOf(changes);
        }

        /** Topics that the open one may lead to. */
        List<Node> targets() {
            return branches.stream()
                    .flatMap(branch -> branch.leaves().stream())
                    .map(Leaf::node)
                    .filter(node -> node.isOffered()
                            && open != null
                            && !node.code().equals(open.code())
                            && node.kept().outside() == open.kept().outside())
                    .toList();
        }

        List<Node> areas() {
            return branches.stream().map(Branch::area).toList();
        }
    }

    private final EditTopic edit;
    private final Amounts amounts;
    private final Versions versions;
    private final Topics topics;
    private final Accounts accounts;

    Room(EditTopic edit, Amounts amounts, Versions versions, Topics topics, Accounts accounts) {
        this.edit = edit;
        this.amounts = amounts;
        this.versions = versions;
        this.topics = topics;
        this.accounts = accounts;
    }

    /** `words` narrows the tree to what is called so; empty for all of it. */
    @Transactional(readOnly = true)
    View view(@Nullable String code, String words, boolean mayPublish) {
        Taxonomy taxonomy = edit.taxonomy();
        Map<String, Amount> all = amounts.all();
        Node open = code == null ? null : taxonomy.find(code);
        Set<String> called = new HashSet<>();
        topics.called(words).stream().map(Topic::code).forEach(called::add);
        List<Branch> branches = new ArrayList<>();
        int count = 0;
        for (Node area : taxonomy.areas()) {
            List<Leaf> leaves = taxonomy.topicsOf(area.code()).stream()
                    .filter(node -> words.isEmpty() || called.contains(node.code()))
                    .map(node -> new Leaf(
                            node,
                            all.getOrDefault(node.code(), Amount.NOTHING),
                            !taxonomy.published().containsKey(node.code()),
                            taxonomy.drafts().containsKey(node.code())))
                    .toList();
            count += (int)
                    leaves.stream().filter(leaf -> leaf.node().isOffered()).count();
            Amount sum = leaves.stream().map(Leaf::amount).reduce(Amount.NOTHING, Amount::plus);
            branches.add(new Branch(area, sum, leaves, !taxonomy.published().containsKey(area.code())));
        }
        Amount under = open == null ? Amount.NOTHING : amount(open, branches, all);
        return new View(
                branches,
                count,
                open,
                under,
                open == null || open.isArea() ? 0 : amounts.reports(topics.codesOf(open.code())),
                open != null && taxonomy.drafts().containsKey(open.code()),
                changes(taxonomy, all),
                new Told(taxonomy.next()),
                TopicDrafts.mark(taxonomy.drafts()),
                versions.newest().orElse(null),
                mayPublish);
    }

    private Amount amount(Node open, List<Branch> branches, Map<String, Amount> all) {
        if (open.isArea()) {
            return branches.stream()
                    .filter(branch -> branch.area().code().equals(open.code()))
                    .map(Branch::amount)
                    .findFirst()
                    .orElse(Amount.NOTHING);
        }
        return topics.codesOf(open.code()).stream()
                .map(one -> all.getOrDefault(one, Amount.NOTHING))
                .reduce(Amount.NOTHING, Amount::plus);
    }

    private List<Change> changes(Taxonomy taxonomy, Map<String, Amount> all) {
        Map<AccountId, String> names = accounts.names(taxonomy.drafts().values().stream()
                .map(DraftNode::editedBy)
                .filter(Objects::nonNull)
                .toList());
        return taxonomy.drafts().values().stream()
                .map(draft -> {
                    Node before = taxonomy.published().get(draft.node().code());
                    return new Change(
                            draft.node(),
                            Difference.between(before, draft.node()),
                            all.getOrDefault(draft.node().code(), Amount.NOTHING),
                            draft.waitsForSecond(before),
                            Optional.ofNullable(draft.editedBy())
                                    .map(names::get)
                                    .orElse(""));
                })
                .toList();
    }
}
