package org.mahalla.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.referrals.letters.LetterPdf;
import org.mahalla.referrals.letters.LetterText;
import org.mahalla.shared.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * `./mahalla bench letters`: how long many letters take as one PDF and as files of their own, and how soon a writing ends
 * that was told to stop.
 */
@Command(
        name = "letters",
        description = "Seconds of many letters as PDF, and of stopping them.",
        mixinStandardHelpOptions = true)
final class LetterBench implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int FINDINGS = 6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--letters", description = "How many (default: ${DEFAULT-VALUE}).", defaultValue = "500")
    private int letters;

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    private final Phrases words = new Words(false).in(Language.FA);

    @Override
    public Integer call() throws IOException, InterruptedException {
        LetterPdf pdf = new LetterPdf(new Words(false));
        List<LetterText> texts =
                IntStream.rangeClosed(1, letters).mapToObj(this::letter).toList();
        long start = System.nanoTime();
        int written = pdf.write(texts, OutputStream.nullOutputStream(), this::tell);
        double together = seconds(start);
        start = System.nanoTime();
        for (LetterText text : texts) {
            pdf.write(text, OutputStream.nullOutputStream());
        }
        double single = seconds(start);
        report(written, together, single, cancel(pdf, texts));
        return written == letters ? 0 : 1;
    }

    /** Lets another thread write without end and tells how long it went on after it was told to stop. */
    private static double cancel(LetterPdf pdf, List<LetterText> texts) throws InterruptedException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        AtomicLong ended = new AtomicLong();
        List<LetterText> many = Collections.nCopies(1000, texts.getFirst());
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                while (goOn.get()) {
                    pdf.write(many, OutputStream.nullOutputStream(), done -> goOn.get());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                ended.set(System.nanoTime());
            }
        });
        Thread.sleep(500);
        long told = System.nanoTime();
        goOn.set(false);
        writer.join();
        return (ended.get() - told) / 1e9;
    }

    private boolean tell(int done) {
        if (done % 100 == 0 || done == letters) {
            spec.commandLine().getErr().printf(Locale.ROOT, "%d of %d%n", done, letters);
            spec.commandLine().getErr().flush();
        }
        return true;
    }

    private void report(int written, double together, double single, double cancel) {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        String shape = json
                ? "{\"letters\":%d,\"seconds_together\":%.2f,\"seconds_single\":%.2f,\"cancel_seconds\":%.3f,"
                        + "\"load\":%.2f,\"cores\":%d}%n"
                : "%d letters: %.2f s as one file, %.2f s one by one; ended %.3f s after it was told to; load %.2f on %d"
                        + " cores%n";
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        shape,
                        written,
                        together,
                        single,
                        cancel,
                        machine.getSystemLoadAverage(),
                        machine.getAvailableProcessors());
        spec.commandLine().getOut().flush();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private LetterText letter(int number) {
        String sentence = words.t("referrals.letters.closing");
        String brief = words.t("referrals.letters.findings");
        return new LetterText(
                Language.FA,
                new LetterText.Sender(brief, brief),
                Integer.toString(number),
                DAY,
                "",
                brief,
                brief,
                List.of(sentence, sentence),
                Collections.nCopies(FINDINGS, sentence),
                List.of(sentence, sentence),
                new LetterText.Deadline(DAY.plusDays(14), 12),
                List.of(),
                new LetterText.Signature(brief, brief),
                brief,
                new LetterText.Answer(
                        "https://mahalla.example/p/7341-2088-" + number,
                        "mahalla.example/p",
                        "7341-2088",
                        "025-00000000"));
    }
}
