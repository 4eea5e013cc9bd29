package org.mahalla.problems.proposals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.problems.privacy.MarkedText;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/**
 * A proposal as it was typed. Rows of parts are read as far as the form has them; `more` asks for further rows and sends
 * nothing.
 */
record ProposalForm(
        @Nullable String once,
        boolean sure,
        boolean more,
        String version,
        String title,
        String changes,
        String owner,
        String assignee,
        boolean tomans,
        List<PartFields> parts) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_OWNER = 100;
    private static final int FIRST_ROWS = 3;
    private static final int MORE_ROWS = 3;
    private static final int MOST_ROWS = 15;

    static ProposalForm empty() {
        return new ProposalForm(null, false, false, "", "", "", "", "", true, rows(List.of(), FIRST_ROWS));
    }

    static ProposalForm of(Proposal proposal, Language language) {
        boolean tomans =
                proposal.parts().stream().map(Part::costRials).allMatch(rials -> rials == null || rials % 10 == 0);
        return new ProposalForm(
                null,
                false,
                false,
                Integer.toString(proposal.version()),
                proposal.title(),
                proposal.changes(),
                proposal.owner(),
                proposal.assignee() == null ? "" : new AccountId(proposal.assignee()).text(),
                tomans,
                rows(
                        proposal.parts().stream()
                                .map(part -> PartFields.of(part, tomans, language))
                                .toList(),
                        1));
    }

    static ProposalForm of(HttpServletRequest request) {
        List<PartFields> typed = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && request.getParameter("part" + i) != null; i++) {
            typed.add(PartFields.of(request, i));
        }
        boolean more = request.getParameter("more") != null;
        return new ProposalForm(
                request.getParameter("once"),
                request.getParameter("sure") != null,
                more,
                PartFields.text(request, "version"),
                PartFields.text(request, "title"),
                PartFields.text(request, "changes"),
                PartFields.text(request, "owner"),
                PartFields.text(request, "assignee"),
                !PartFields.text(request, "unit").equals("rial"),
                rows(typed, more ? MORE_ROWS : typed.isEmpty() ? FIRST_ROWS : 0));
    }

    private static List<PartFields> rows(List<PartFields> typed, int more) {
        return Stream.concat(typed.stream(), Stream.generate(PartFields::empty).limit(more))
                .limit(MOST_ROWS)
                .toList();
    }

    boolean room() {
        return parts.size() < MOST_ROWS;
    }

    /** Whether any of the words look like somebody's personal details. */
    boolean tells() {
        return MarkedText.tells(title, changes, owner)
                || parts.stream().anyMatch(part -> MarkedText.tells(part.words(), part.doer()));
    }

    int seen() {
        return org.mahalla.shared.Digits.parseInt(version).orElse(0);
    }

    Optional<AccountId> colleague() {
        return AccountId.parse(assignee);
    }

    /** What is proposed, where everything about it is right. */
    Optional<ProposalText> read(LocalDate today, FormErrors errors) {
        String named = PersianText.line(title);
        String said = PublicWords.of(changes);
        String sees = PersianText.line(owner);
        PublicWords.length("title", named, LONGEST_TITLE, errors);
        PublicWords.check("title", named, sure, errors);
        PublicWords.length("changes", said, PublicWords.LONGEST, errors);
        PublicWords.check("changes", said, sure, errors);
        PublicWords.length("owner", sees, LONGEST_OWNER, errors);
        PublicWords.check("owner", sees, sure, errors);
        List<ProposalText.Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).blank()) {
                parts.get(i).read(i, tomans, sure, today, errors).ifPresent(lines::add);
            }
        }
        if (parts.stream().allMatch(PartFields::blank)) {
            errors.reject("part0", "problems.proposals.wrong.parts");
        }
        return errors.isEmpty() ? Optional.of(new ProposalText(named, said, sees, lines)) : Optional.empty();
    }
}
