package org.mahalla.problems.attention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Viewer;
import org.mahalla.problems.deeds.Colleagues;
import org.mahalla.problems.deeds.Colleagues.Colleague;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.PersianText;
import org.springframework.stereotype.Component;

/**
 * Finds whom a note names: after an @ stands a colleague's name as it is shown, or the name they sign in with. Whoever does
 * not work at the problem's place is as unknown as who is not there at all.
 */
@Component
public class NamedInNote {
    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[@\uFF20]");
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._\u200C-]*[\\p{L}\\p{N}]");
    private static final int MOST = 20;

    /** @param unknown what stands after an @ and names nobody there */
    public record Found(List<AccountId> accounts, List<String> unknown) {
        public Found {
            accounts = List.copyOf(accounts);
            unknown = List.copyOf(unknown);
        }
    }

    private final Colleagues colleagues;
    private final Accounts accounts;

    NamedInNote(Colleagues colleagues, Accounts accounts) {
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    public Found of(String note, Problem problem, Viewer viewer) {
        Matcher sign = SIGN.matcher(note);
        if (!sign.find()) {
            return new Found(List.of(), List.of());
        }
        List<Colleague> there = colleagues.at(problem.placePath(), viewer);
        Set<AccountId> named = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        int signs = 0;
        do {
            String rest = note.substring(sign.end());
            List<AccountId> found = shown(rest, there);
            Matcher name = SIGN_IN_NAME.matcher(rest);
            if (!found.isEmpty()) {
                named.addAll(found);
            } else if (name.lookingAt()) {
                accounts.named(name.group())
                        .filter(account -> colleagues.work(account, problem.placePath()))
                        .ifPresentOrElse(named::add, () -> unknown.add(name.group()));
            }
            signs++;
        } while (signs < MOST && sign.find());
        return new Found(List.copyOf(named), unknown);
    }

    /** All whose shown name begins the words, by the longest of these names. */
    private static List<AccountId> shown(String rest, List<Colleague> there) {
        String words = PersianText.key(rest) + " ";
        int longest = there.stream()
                .map(one -> PersianText.key(one.name()))
                .filter(name -> !name.isEmpty() && begins(words, name))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
        return there.stream()
                .filter(one -> PersianText.key(one.name()).length() == longest)
                .filter(one -> begins(words, PersianText.key(one.name())))
                .map(Colleague::account)
                .toList();
    }

    private static boolean begins(String words, String name) {
        return words.startsWith(name) && !Character.isLetterOrDigit(words.charAt(name.length()));
    }
}
