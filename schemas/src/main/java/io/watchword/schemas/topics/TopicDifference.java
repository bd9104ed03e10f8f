package io.watchword.schemas.topics;

/**
 * What is otherwise on the cluster than the catalogue says. Immutable.
 *
 * @param property of the topic, by Kafka's name where it has one
 * @param actual what it is
 * @param wanted what it should be
 * @param harm what comes of it
 * @param remedy what to do: a command of Kafka's, or words
 */
public record TopicDifference(
        String topic, String property, String actual, String wanted, Stake stake, String harm, String remedy) {

    /** What is at stake. */
    public enum Stake {
        /** Records are lost, or go where nobody looks for them: nothing may start. */
        REFUSED,
        /** Somebody should know, and may have meant it. */
        WARNED
    }

    /** One line without the remedy. */
    @Override
    public String toString() {
        return topic + ": " + property + " is " + actual + ", not " + wanted + " (" + harm + ")";
    }
}
