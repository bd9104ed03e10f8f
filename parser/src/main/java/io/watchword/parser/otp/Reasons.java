package io.watchword.parser.otp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rules that fired and what each gave; put into words only when asked. Confined to one extraction. */
final class Reasons {

    private final List<String> rules = new ArrayList<>();
    private int[] points = new int[10];

    void add(int more, String rule) {
        if (rules.size() == points.length) {
            points = Arrays.copyOf(points, points.length * 2);
        }
        points[rules.size()] = more;
        rules.add(rule);
    }

    void addAll(Reasons others) {
        for (int i = 0; i < others.rules.size(); i++) {
            add(others.points[i], others.rules.get(i));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            lines.add(rules.get(i) + (points[i] < 0 ? " (" : " (+") + points[i] + ")");
        }
        return lines;
    }

    /** What they give together. */
    int sum() {
        int sum = 0;
        for (int i = 0; i < rules.size(); i++) {
            sum += points[i];
        }
        return sum;
    }
}
