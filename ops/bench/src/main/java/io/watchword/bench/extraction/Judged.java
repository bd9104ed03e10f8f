package io.watchword.bench.extraction;

import io.watchword.parser.otp.OtpExtractor;
import java.util.List;

/** A message and how it came out. */
record Judged(LabelledMessage message, LabelledMessage.Result result) {

    static List<Judged> by(OtpExtractor extractor, List<LabelledMessage> messages) {
        return messages.stream()
                .map(message -> new Judged(message, message.judge(extractor.extract(message.text(), message.sender()))))
                .toList();
    }
}
