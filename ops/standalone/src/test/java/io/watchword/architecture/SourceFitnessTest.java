package io.watchword.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What class files no longer show: sizes, package descriptions, Javadoc. Prints the figures it judges by. */
final class SourceFitnessTest {

    private static final int LINES_MAX = 300;
    private static final int LINES_P90 = 260;
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public (?:\\w+ )*(?:class|interface|record|enum|@interface) (\\w+)", Pattern.MULTILINE);

    private final List<Path> sources = mainSources();

    @Test
    void shouldKeepClassesSmall() {
        List<Integer> sizes = sources.stream()
                .filter(file -> !isPackageInfo(file))
                .map(file -> text(file).split("\n", -1).length - 1)
                .sorted()
                .toList();
        int p90 = sizes.get((int) (sizes.size() * 0.9));
        int largest = sizes.get(sizes.size() - 1);
        System.out.printf(
                "classes %d, lines median %d, p90 %d, largest %d%n",
                sizes.size(), sizes.get(sizes.size() / 2), p90, largest);
        assertThat(p90).as("lines of nine classes in ten").isLessThanOrEqualTo(LINES_P90);
        assertThat(sources.stream()
                        .filter(file -> text(file).split("\n", -1).length - 1 > LINES_MAX)
                        .map(file -> file.getFileName().toString()))
                .as("classes of more than %d lines", LINES_MAX)
                .isEmpty();
    }

    @Test
    void shouldDescribeEveryPackage_andForbidNulls() {
        Set<String> undescribed = new TreeSet<>();
        sources.stream().map(Path::getParent).distinct().forEach(folder -> {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)
                    || !text(info).contains("@NullMarked")
                    || !text(info).startsWith("/**")) {
                undescribed.add(folder.toString());
            }
        });
        assertThat(undescribed)
                .as("packages without a description or @NullMarked")
                .isEmpty();
    }

    @Test
    void shouldDocumentEveryPublicType() {
        List<String> bare = new ArrayList<>();
        for (Path file : sources) {
            String text = text(file);
            Matcher type = PUBLIC_TYPE.matcher(text);
            while (type.find()) {
                if (!documented(text.substring(0, type.start()))) {
                    bare.add(type.group(1));
                }
            }
        }
        assertThat(bare).as("public types without Javadoc").isEmpty();
    }

    /** Whether nothing but annotations, over however many lines, stands between the last comment and the type. */
    private static boolean documented(String before) {
        int comment = before.lastIndexOf("*/");
        String between =
                comment < 0 ? "undocumented" : before.substring(comment + 2).strip();
        return between.isEmpty() || between.startsWith("@");
    }

    private static boolean isPackageInfo(Path file) {
        return file.getFileName().toString().equals("package-info.java");
    }

    private static List<Path> mainSources() {
        try (Stream<Path> files = Files.walk(ProjectFolder.root())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
