package io.watchword.router.view;

/** Lets tests of other packages tell a feed what the view would. */
public final class FeedDoor {

    private FeedDoor() {}

    public static void publish(Feed feed, ViewEvent event) {
        feed.publish(event);
    }
}
