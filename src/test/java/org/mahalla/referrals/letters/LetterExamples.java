package org.mahalla.referrals.letters;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.mahalla.shared.Language;

/** Invented letters. */
final class LetterExamples {
    private LetterExamples() {}

    static LetterText drain() {
        return drain(List.of(
                "پس از هر بارش، نزدیک ۳۵ متر از پیاده‌روِ جلوی دبستان تا دو روز زیر آب می‌ماند.",
                "۳۱ نفر از ساکنان در 6 گزارش جدا، از ۲ تا ۲۳ آبان، آن را تأیید کرده‌اند.",
                "نزدیک ۲۴۰ دانش‌آموز هر روز از آنجا می‌گذرند و ناچار به سواره‌رو می‌روند.",
                "بازدید مدیر محله در ۲۴ آبان نشان داد دهانهٔ آبرو شکسته و از نخاله پر است (عکس‌های پیوست).",
                "لولهٔ گالوانیزه (GRP DN400) دربارهٔ آن در نقشهٔ Tehran-Qom Water Co. آمده است؛ ژرفا ۱٫۵ متر."));
    }

    static LetterText drain(List<String> findings) {
        return letter(findings, "مدیر محلهٔ نیروگاه، برای آگاهی");
    }

    static LetterText copied(String copies) {
        return letter(drain().findings(), copies);
    }

    private static LetterText letter(List<String> findings, String copies) {
        return new LetterText(
                Language.FA,
                new LetterText.Sender("سامانهٔ محله، استان قم", "دبیرخانهٔ دستگاه‌های اجرایی"),
                "۱۱۸۷-د۲",
                LocalDate.of(2026, 11, 22),
                "۲ عکس، ۱ نقشه",
                "شهردار محترم منطقهٔ ۲ شهر قم",
                "آب‌گرفتگی پیاده‌روِ جلوی دبستان مهر در محلهٔ نیروگاه (مشکل ۴۴۱-ن)",
                List.of(
                        "شورای محلهٔ نیروگاه این مشکل را در نشست ۱۶ خود (دوشنبه ۲۵ آبان ۱۴۰۵) بررسی کرد و با ۱۵ رأی از ۱۷ رأی، پیگیری آن را از این دبیرخانه خواست."),
                findings,
                List.of(
                        "دهانهٔ آبرو تا پنجشنبه ۵ آذر باز و نخاله برداشته شود؛",
                        "جدول و شیب پیاده‌رو تا پایان مهلت ترمیم شود، یا زمان انجام آن اعلام گردد."),
                new LetterText.Deadline(LocalDate.of(2026, 12, 6), 12),
                List.of(),
                new LetterText.Signature("خ. کاظمی", "دبیر دبیرخانهٔ دستگاه‌های اجرایی"),
                copies,
                new LetterText.Answer(
                        "https://mahalla.example/p/7341-2088-K7QX2M",
                        "mahalla.example/p",
                        "7341-2088",
                        "۰۲۵-۰۰۰۰۰۰۰۰"));
    }

    /** So many times the first finding. */
    static LetterText manyFindings(int findings) {
        return drain(Collections.nCopies(findings, drain().findings().getFirst()));
    }

    static LetterText english() {
        LetterText persian = drain();
        return new LetterText(
                Language.EN,
                new LetterText.Sender("Mahalla, Qom province", "Secretariat for executive agencies"),
                "1187-D2",
                persian.day(),
                "",
                "The Mayor of District 2, Qom",
                "Water on the pavement before Mehr school, Niroogah (problem 441-N)",
                List.of(
                        "The council of Niroogah looked at this problem in its meeting 16 and asked this office to follow it."),
                List.of("After each rain some 35 metres of the pavement stay under water for two days."),
                List.of("Open the drain by 26 November."),
                persian.deadline(),
                List.of(),
                new LetterText.Signature("Kh. Kazemi", "Secretary"),
                "",
                new LetterText.Answer(
                        "https://mahalla.example/en/p/73412088", "mahalla.example/en/p", "7341-2088", ""));
    }
}
