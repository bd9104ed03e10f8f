package io.watchword.router.view;

/** Which instance can read a workspace's stores. Thread-safe. */
@FunctionalInterface
public interface WorkspaceOwners {

    /** The owner now; it can move at any time. */
    Owner ownerOf(String workspace);

    /** Where a workspace's stores are. */
    sealed interface Owner {}

    /** On this instance. */
    record Here() implements Owner {}

    /** On another instance, at its API's address. */
    record There(String host, int port) implements Owner {}

    /** Not known now: the group is rebalancing. */
    record Unknown() implements Owner {}
}
