package io.watchword.router.http.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What an answer carries. None of them prints what it holds. */
public sealed interface Content {

    /** Hands it to the server; done when nothing more will come. Called once, with asynchronous handling begun. */
    CompletionStage<Void> writeTo(Context context);

    /** Nothing. */
    record None() implements Content {
        @Override
        public CompletionStage<Void> writeTo(Context context) {
            context.removeHeader("Content-Type");
            return CompletableFuture.completedFuture(null);
        }
    }

    /** A JSON document. */
    record Json(JsonNode body, String type) implements Content {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        @Override
        public CompletionStage<Void> writeTo(Context context) {
            try {
                return OutgoingOctets.write(context.contentType(type).res(), MAPPER.writeValueAsBytes(body));
            } catch (JsonProcessingException failure) {
                // Its message can quote the document.
                throw new IllegalStateException(failure.getClass().getSimpleName());
            }
        }

        @Override
        public String toString() {
            return "Json";
        }
    }

    /** Octets, as they are. */
    final class Octets implements Content {
        private final String type;
        private final byte[] octets;

        public Octets(String type, byte[] octets) {
            this.type = type;
            this.octets = octets.clone();
        }

        @Override
        public CompletionStage<Void> writeTo(Context context) {
            return OutgoingOctets.write(context.contentType(type).res(), octets);
        }
    }

    /** A stream that goes on until its source or its reader ends it. */
    record Stream(String type, Consumer<OutgoingStream> source) implements Content {
        @Override
        public CompletionStage<Void> writeTo(Context context) {
            context.contentType(type);
            if (context.method().equals(HandlerType.HEAD)) {
                return OutgoingStream.openAndClose(context.res(), source);
            }
            return OutgoingStream.open(context.res(), source);
        }
    }
}
