package io.watchword.parser.otp;

import java.util.Arrays;
import java.util.List;

/** Rules that fired and what each gave; put into words only when asked. Confined to one extraction. */
final class Reasons {

    /** Of what a code in a usual message meets. */
    private static final int USUAL = 10;

    private Rule[] rules = new Rule[USUAL];
    private int[] points = new int[USUAL];
    private int size;

    void add(int more, Rule rule) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, 2 * size);
            points = Arrays.copyOf(points, 2 * size);
        }
        points[size] = more;
        rules[size++] = rule;
    }

    void addAll(Reasons others) {
        for (int i = 0; i < others.size; i++) {
            add(others.points[i], others.rules[i]);
        }
    }

    List<String> lines() {
        String[] lines = new String[size];
        for (int i = 0; i < size; i++) {
            lines[i] = rules[i].line(points[i]);
        }
        return List.of(lines);
    }

    /** What they give together. */
    int sum() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += points[i];
        }
        return sum;
    }
}
