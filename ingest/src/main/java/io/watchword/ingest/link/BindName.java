package io.watchword.ingest.link;

/** Which session of which link on which instance. Immutable. */
record BindName(String group, String instance, String link, int number) {

    /** Its key on {@code link.session}. */
    String key() {
        return group + "/" + instance + "/" + link + "." + number;
    }
}
