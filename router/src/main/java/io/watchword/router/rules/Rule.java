package io.watchword.router.rules;

/** What decided whose a message is; its name is stored with the message. */
public enum Rule {
    /** The number has one association. */
    ONLY_ASSOCIATION,
    /** An owner of all that share the number gave this sender to one of them. */
    REMEMBERED,
    /** One open enrollment expects this sender or domain. */
    ENROLLMENT_EXPECTS,
    /** The origin-bound domain is that of one app. */
    ORIGIN_DOMAIN,
    /** The sender is that of one app, or added for one association. */
    SENDER,
    /** The service that the text names is one app. */
    SERVICE,
    /** One account has an open enrollment. */
    ONLY_ENROLLMENT,
    /** A person said so. */
    ASSIGNED,
    /** No rule left exactly one. */
    AMBIGUOUS,
    /** The number has no association. */
    NO_ASSOCIATION
}
