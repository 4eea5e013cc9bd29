package org.mahalla.problems.deeds;

import org.mahalla.platform.deeds.KeptDeed;

/** A deed and what has to be said besides: a holder, a colleague’s id, a topic, a reason, or the id of another problem. */
public record DeedOrder(Deed deed, String what) {
    static DeedOrder of(KeptDeed<?> kept) {
        return new DeedOrder(Deed.find(kept.kind()).orElseThrow(), kept.what());
    }
}
