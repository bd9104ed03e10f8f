package io.watchword.parser.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers and other things that are no words are taken for. {@code \n} stands for a new line. */
class TokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "482913 | NUMBER 482913",
                "48291 is | NUMBER 48291",
                "12345678901 | OTHER 12345678901",
                // groups
                "482 913 | NUMBER 482 913",
                "482-913 | NUMBER 482-913",
                "4829 1377 | NUMBER 4829 1377",
                "44 19 02 | NUMBER 44 19 02",
                "441-902-773 | NUMBER 441-902-773",
                "4 4 1 9 0 2 | NUMBER 4 4 1 9 0 2",
                "12 345 | NUMBER 12; NUMBER 345",
                "12345 67890 | NUMBER 12345; NUMBER 67890",
                "482 A13b | NUMBER 482; MIXED A13b",
                // phones
                "+1 202 555 0142 | PHONE 1 202 555 0142",
                "(202) 555 0142 | PHONE 202) 555 0142",
                "0800 555 0199 | PHONE 0800 555 0199",
                "1-800-555-0199 | PHONE 1-800-555-0199",
                "+44 | OTHER 44",
                "+123 45 | OTHER 123; NUMBER 45",
                "+123456789012345 678 | PHONE 123456789012345; NUMBER 678",
                "(482913) | NUMBER 482913",
                "12-3 | OTHER 12-3",
                // amounts
                "$5 | AMOUNT 5",
                "$ 1,250.00 | AMOUNT 1,250.00",
                "1.250,00 € | AMOUNT 1.250,00",
                "350€ | AMOUNT 350",
                "441902 $5 | NUMBER 441902; AMOUNT 5",
                "USD 25.90 | AMOUNT 25.90",
                "500 USD | AMOUNT 500",
                "Rs500 | AMOUNT Rs500",
                "500TL | AMOUNT 500TL",
                "4411 USD 12.50 | NUMBER 4411; AMOUNT 12.50",
                "12.50 USD 4411 | AMOUNT 12.50; NUMBER 4411",
                "20 USD 4411 | AMOUNT 20; NUMBER 4411",
                "441902 USD 500 | NUMBER 441902; AMOUNT 500",
                "4400 USD 4411 | AMOUNT 4400; NUMBER 4411",
                "4411 USD 4400 | NUMBER 4411; AMOUNT 4400",
                // parts of a whole, fractions, versions
                "20% | PERCENT 20",
                "20 % | PERCENT 20",
                "%20 | PERCENT 20",
                "1.5 | OTHER 1.5",
                "12,50 | OTHER 12,50",
                "1'000'000 | OTHER 1'000'000",
                "1.2.3.4 | OTHER 1.2.3.4",
                "1234,5 | OTHER 1234,5",
                "1234.5678 | NUMBER 1234; NUMBER 5678",
                "123:456 | OTHER 123:456",
                // times and dates
                "14:30 | TIME 14:30",
                "14:30:15 | TIME 14:30:15",
                "25.11.2026 | DATE 25.11.2026",
                "2026-11-25 | DATE 2026-11-25",
                "25/11/2026 | DATE 25/11/2026",
                "25/11 | DATE 25/11",
                "2026年11月5日 | DATE 2026; DATE 11; NUMBER 5",
                "11 月 | DATE 11",
                "12 May 2026 | DATE 12; DATE 2026",
                "May 12, 2026 | DATE 12; DATE 2026",
                "May 2026 | DATE 2026",
                "May 4411 | NUMBER 4411",
                "May 12, 4411 | DATE 12; NUMBER 4411",
                "12May | DATE 12",
                "2026/11/25 | DATE 2026/11/25",
                "25.11.26 | DATE 25.11.26",
                "1.2.34 | OTHER 1.2.34",
                "1.123.2026 | OTHER 1.123.2026",
                "12.05.20261 | OTHER 12.05.20261",
                "1/2/3 | OTHER 1/2/3",
                "1234/56789 | OTHER 1234/56789",
                "123 May | NUMBER 123",
                "May 1999 | DATE 1999",
                "May 3000 | NUMBER 3000",
                "May 2100 | NUMBER 2100",
                "May 12 (2026) | DATE 12; NUMBER 2026",
                "MAY12 | DATE MAY12",
                // durations
                "5h | DURATION 5h",
                "12345h | MIXED 12345h",
                "min5 | DURATION 5",
                "5 minutes | DURATION 5",
                "30min | DURATION 30",
                "minutes: 5 | DURATION 5",
                "minutes 482913 | NUMBER 482913",
                "482913 minutes | NUMBER 482913",
                "4829137min | NUMBER 4829137",
                // tails
                "*4411 | MASKED *4411",
                "****4411 | MASKED ****4411",
                "XX9921 | MASKED XX9921",
                "x4411 | MASKED x4411",
                "•4411 | MASKED 4411",
                "...4411 | MASKED 4411",
                "1234****5678 | MASKED 1234; MASKED ****5678",
                "12*34 | MASKED 12; MASKED *34",
                "*482913 | NUMBER 482913",
                "*1 | NUMBER 1",
                "DE89370400440532013000 | IBAN DE89370400440532013000",
                "*123# | USSD *123#",
                "*123*4# | USSD *123*4#",
                "*1# | NUMBER 1",
                "*# |",
                "**# |",
                "1234* | NUMBER 1234",
                "**441177 | NUMBER 441177",
                "*44* | NUMBER 44",
                "XXY9921 | MIXED XXY9921",
                "DEX9370400440532013000 | MIXED DEX9370400440532013000",
                "9370400440532013000DE | MIXED 9370400440532013000DE",
                "*** |",
                // letters and digits
                "HT52LQ | MIXED HT52LQ",
                "A7C-219 | MIXED A7C-219",
                "A7C-2 | MIXED A7C; NUMBER 2",
                "a u 8 k u f | MIXED a u 8 k u f",
                "a b c d e |",
                "otp482913 | NUMBER 482913",
                "Use85627as | NUMBER 85627",
                "856271is | NUMBER 856271",
                "code4411 | NUMBER 4411",
                "ABC4411 | MIXED ABC4411",
                // links and addresses
                "https://fern.example/a?b=4411. | URL https://fern.example/a?b=4411",
                "(https://fern.example/4411) | URL https://fern.example/4411",
                "fern.example | URL fern.example",
                "fern.example/4411, | URL fern.example/4411",
                "a-b_c.example | URL a-b_c.example",
                "a@fern.example | MAIL a@fern.example",
                "a.b+4411@fern.example | MAIL a.b+4411@fern.example",
                "@fern.example | URL fern.example",
                "https://fern.example/\"4411 | URL https://fern.example/; NUMBER 4411",
                "https://fern.example/é4411 | URL https://fern.example/; MIXED é4411",
                "https://fern.example/a?! | URL https://fern.example/a",
                "see:x fern:/x |",
                "a@b |",
                "A-1 | NUMBER 1",
                "mail@ fern |",
                "fern.e |",
                "fern.ex1x | MIXED ex1x",
                "code.Thanks |",
                "Code.Thanks |",
                "4411.net | NUMBER 4411",
                "482913.Do | NUMBER 482913",
                // the hash of Android's SMS Retriever, at the end alone
                "code 4411\\nFA+9qCX9VSu | NUMBER 4411; APP_HASH FA+9qCX9VSu",
                "4411 FA+9qCX9VSu\\n | NUMBER 4411; APP_HASH FA+9qCX9VSu",
                "4411 TelephoneXy | NUMBER 4411; APP_HASH TelephoneXy",
                "4411 ABCDEFGHIJ1 | NUMBER 4411; MIXED ABCDEFGHIJ1",
                "4411 abcdefghij1 | NUMBER 4411; APP_HASH abcdefghij1",
                "4411 Information | NUMBER 4411",
                "4411 INFORMATION | NUMBER 4411",
            })
    void shouldTellWhatItIs(String text, String expected) {
        assertThat(tokens(text.replace("\\n", "\n"))).isEqualTo(expected == null ? "" : expected);
    }

    private static String tokens(String text) {
        Message message = Message.of(text);
        List<Token> tokens = Analysis.of(message, Lexicon.standard()).tokens;
        return String.join(
                "; ",
                tokens.stream()
                        .map(one -> one.type() + " " + message.text(one.start(), one.end()))
                        .toList());
    }
}
