package io.watchword.parser.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The GSM 7-bit default alphabet, its extension table and the national tables of 3GPP 23.038 (6.2.1 and annex A), read
 * once from {@code gsm7.tables}. Immutable.
 */
final class Gsm7Tables {
    /** The languages with a table: 1 Turkish to 13 Urdu; 0 is the default. */
    static final int LANGUAGES = 14;
    /** No character at this place. */
    static final char NONE = '\uFFFF';

    private static final int SIZE = 128;
    private static final int COLUMNS = 8;
    private static final Gsm7Tables LOADED = load();

    private final char[][] locking = new char[LANGUAGES][];
    private final char[][] single = new char[LANGUAGES][];

    private Gsm7Tables() {}

    /** The characters of a language's locking table; the default alphabet where it has none. */
    static char[] locking(int language) {
        return of(LOADED.locking, language);
    }

    /** The characters of a language's single shift table; the default extension table where it has none. */
    static char[] single(int language) {
        return of(LOADED.single, language);
    }

    private static char[] of(char[][] tables, int language) {
        return language < LANGUAGES && tables[language] != null ? tables[language] : tables[0];
    }

    private static Gsm7Tables load() {
        Gsm7Tables tables = new Gsm7Tables();
        try (InputStream in = Gsm7Tables.class.getResourceAsStream("gsm7.tables")) {
            if (in == null) {
                throw new IllegalStateException("gsm7.tables is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    String[] title = line.substring(1).split(" ", 3);
                    char[][] into = title[0].equals("locking") ? tables.locking : tables.single;
                    into[Integer.parseInt(title[1])] = grid(lines);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    /** Sixteen rows of eight columns, laid out as the specification prints them: code = column * 16 + row. */
    private static char[] grid(BufferedReader lines) throws IOException {
        char[] table = new char[SIZE];
        for (int row = 0; row < SIZE / COLUMNS; row++) {
            String line = lines.readLine();
            String[] cells = line == null ? new String[0] : line.trim().split(" +", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException("gsm7.tables: a row without eight cells");
            }
            for (int column = 0; column < COLUMNS; column++) {
                String cell = cells[column];
                table[column * 16 + row] = cell.equals("----") ? NONE : (char) Integer.parseInt(cell, 16);
            }
        }
        return table;
    }
}
