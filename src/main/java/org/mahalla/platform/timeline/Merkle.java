package org.mahalla.platform.timeline;

import java.util.ArrayList;
import java.util.List;

/** The root over a list of hashes, as RFC 6962 §2.1 builds it: leaves and nodes are hashed apart, no leaf is repeated. */
final class Merkle {
    private Merkle() {}

    static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            throw new IllegalArgumentException("nothing to seal");
        }
        List<byte[]> level = new ArrayList<>(hashes.size());
        for (byte[] hash : hashes) {
            level.add(Links.leaf(hash));
        }
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? Links.node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }
}
