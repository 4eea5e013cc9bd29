package org.mahalla.problems.browse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The photos from before and after of some solved problems, under one another in one picture of the photos' own. */
public record SolvedStrip(List<Solved.Picture> pictures) {
    public SolvedStrip {
        pictures = List.copyOf(pictures);
    }

    /** Those without both photos are left out. */
    public static SolvedStrip of(List<Solved> solved) {
        return new SolvedStrip(solved.stream()
                .filter(Solved::pictured)
                .flatMap(one -> Stream.of(one.first(), one.last()))
                .toList());
    }

    public String address() {
        return pictures.stream()
                .map(picture -> picture.id().text())
                .collect(Collectors.joining("-", "/photos/strip/", ".jpg"));
    }

    /** How far down the strip the picture lies, in whole percent, as a sheet’s object-position counts. */
    public int down(Solved.Picture picture) {
        return Math.round(100f * pictures.indexOf(picture) / Math.max(1, pictures.size() - 1));
    }
}
