package org.mahalla.problems.topics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The taxonomy as published with its drafts on top, as it would be after the next version. */
record Taxonomy(Map<String, Node> published, Map<String, DraftNode> drafts) {
    /** Where the node stands in the order that everybody sees: areas first, then topics area by area. */
    private static final Comparator<Node> ORDER =
            Comparator.comparingInt(Node::position).thenComparing(Node::code);

    @Nullable
    Node find(String code) {
        DraftNode draft = drafts.get(code);
        return draft == null ? published.get(code) : draft.node();
    }

    /** Every node as it is to be; what leads to a merged topic leads on to where that one leads. */
    Map<String, Node> next() {
        Map<String, Node> nodes = new LinkedHashMap<>(published);
        drafts.forEach((code, draft) -> nodes.put(code, draft.node()));
        nodes.replaceAll((code, node) -> node.mergedInto() == null ? node : node.merged(end(node, nodes)));
        return nodes;
    }

    List<Node> areas() {
        return next().values().stream().filter(Node::isArea).sorted(ORDER).toList();
    }

    List<Node> topicsOf(String area) {
        return next().values().stream()
                .filter(node -> area.equals(node.parent()))
                .sorted(Comparator.comparing((Node node) -> !node.isOffered()).thenComparing(ORDER))
                .toList();
    }

    /** Those in the same row of the order, the node itself among them. */
    List<Node> siblings(Node node) {
        return node.isArea()
                ? areas()
                : topicsOf(Objects.requireNonNull(node.parent())).stream()
                        .filter(Node::isOffered)
                        .toList();
    }

    /** The node after the last of an area. */
    int lastPlace(String area) {
        return topicsOf(area).stream().mapToInt(Node::position).max().orElse(0) + 1;
    }

    private static String end(Node from, Map<String, Node> nodes) {
        String code = Objects.requireNonNull(from.mergedInto());
        for (int hops = 0; hops < nodes.size(); hops++) {
            Node node = nodes.get(code);
            if (node == null || node.mergedInto() == null) {
                break;
            }
            code = node.mergedInto();
        }
        return code;
    }
}
