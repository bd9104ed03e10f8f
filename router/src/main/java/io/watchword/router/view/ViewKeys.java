package io.watchword.router.view;

import io.watchword.router.streams.SortedKeys;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Keys of the view's stores. Each begins with its workspace and a slash, so that a workspace is one range; within it
 * the order of the key's octets is the order of reading. Stateless.
 */
final class ViewKeys {

    private static final char SEPARATOR = '/';
    private static final char AFTER_SEPARATOR = '0';

    private static final int OFFSET_DIGITS = 20;

    private ViewKeys() {}

    /** Before every key of the workspace. */
    static String first(String workspace) {
        return workspace + SEPARATOR;
    }

    /** After every key of the workspace. */
    static String last(String workspace) {
        return workspace + AFTER_SEPARATOR;
    }

    /** Newest first: time counts down. */
    static String message(String workspace, Instant receivedAt, String id) {
        return first(workspace) + placeOf(receivedAt) + SEPARATOR + id;
    }

    /** Newest first within an account. */
    static String accountMessage(String workspace, String account, Instant receivedAt, String id) {
        return first(workspace) + account + SEPARATOR + placeOf(receivedAt) + SEPARATOR + id;
    }

    /** The prefix of an account's messages. */
    static String account(String workspace, String account) {
        return first(workspace) + account;
    }

    /** By commit. */
    static String code(String workspace, long offset) {
        return first(workspace) + SortedKeys.digits(offset, OFFSET_DIGITS);
    }

    /** By id; ids of enrollments begin with their time. */
    static String byId(String workspace, String id) {
        return first(workspace) + id;
    }

    /** Sorts the later time first. */
    static String placeOf(Instant time) {
        return HexFormat.of().toHexDigits(Long.MAX_VALUE - time.toEpochMilli());
    }

    /** The offset in the key of a code. */
    static long offsetOf(String codeKey) {
        return Long.parseLong(codeKey.substring(codeKey.lastIndexOf(SEPARATOR) + 1));
    }

    /** The workspace that a key belongs to. */
    static String workspaceOf(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }
}
