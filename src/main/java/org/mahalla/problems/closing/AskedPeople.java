package org.mahalla.problems.closing;

import java.util.List;
import org.mahalla.problems.ProblemId;

/** Who is asked whether a problem is solved: those who reported, and whoever else left a contact with it. */
public interface AskedPeople {
    /** Without those who want no notices. */
    List<Asked> of(ProblemId problem);
}
