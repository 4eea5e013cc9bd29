package org.mahalla.problems.topics;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mahalla.access.Viewer;
import org.mahalla.problems.taxonomy.Topic.Question;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes other questions of a topic into the draft. Refuses with PRB-601 when somebody changed the topic after the form was
 * filled, and with PRB-611 more questions than anybody would answer.
 */
@Component
class EditQuestions {
    static final int MOST = 6;

    private final Nodes nodes;
    private final TopicDrafts drafts;

    EditQuestions(Nodes nodes, TopicDrafts drafts) {
        this.nodes = nodes;
        this.drafts = drafts;
    }

    @Transactional
    void add(Viewer by, String code, String seen, Question question) {
        edit(by, code, seen, before -> before.plus(called(question, before)));
    }

    @Transactional
    void change(Viewer by, String code, String seen, String old, Question question) {
        Node published = nodes.published().get(code);
        boolean kept = published != null && Questions.of(published).has(old);
        edit(by, code, seen, before -> {
            if (!before.has(old)) {
                throw new NotFoundException();
            }
            return before.changed(old, called(question, before), kept);
        });
    }

    @Transactional
    void move(Viewer by, String code, String question, boolean up) {
        edit(by, code, "", before -> before.moved(question, up));
    }

    /** Asks it again, or asks it no longer. */
    @Transactional
    void ask(Viewer by, String code, String question, boolean asked) {
        edit(by, code, "", before -> {
            if (!before.has(question)) {
                throw new NotFoundException();
            }
            return before.asking(question, asked);
        });
    }

    private void edit(Viewer by, String code, String seen, UnaryOperator<Questions> change) {
        nodes.lock();
        Taxonomy taxonomy = new Taxonomy(nodes.published(), drafts.all());
        Node present = Optional.ofNullable(taxonomy.find(code))
                .filter(Node::isOffered)
                .filter(node -> !node.kept().outside())
                .orElseThrow(NotFoundException::new);
        if (!seen.isEmpty() && !present.mark().equals(seen)) {
            throw new RefusedException("PRB-601");
        }
        Questions next = change.apply(Questions.of(present));
        if (next.asked().size() > MOST) {
            throw new RefusedException("PRB-611", MOST);
        }
        Node edited = next.in(present);
        if (edited.equals(taxonomy.published().get(code))) {
            drafts.drop(code);
        } else if (!edited.equals(present)) {
            drafts.put(edited, by, false);
        }
    }

    private static Question called(Question question, Questions before) {
        return new Question(
                before.free(question.text().en()),
                question.kind(),
                question.text(),
                question.choices(),
                question.harm());
    }
}
