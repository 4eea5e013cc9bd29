package org.mahalla.councils;

import java.util.List;
import java.util.Optional;
import org.mahalla.frame.Choice;
import org.mahalla.shared.Language;

/** The topics that a body can work on; asked here, answered by who owns them. */
public interface MatterTopics {
    /** Topics that can be demanded, in their order. */
    List<Choice> topics(Language language);

    /** Areas and topics, each area before its own. */
    List<Choice> areasAndTopics(Language language);

    Optional<String> name(String code, Language language);
}
