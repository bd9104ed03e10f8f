package io.watchword.runtime.service;

/** A part of a process that is started once and stopped once. */
public interface Service {

    /** For logs; names no secret. */
    String name();

    /** Returns when it works, or throws; what a failed start has opened, it closes itself. */
    void start();

    /** Finishes what is under way and returns when all is closed; called after a start that returned. */
    void stop();

    /** One made of two actions. */
    static Service of(String name, Runnable start, Runnable stop) {
        return new Service() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void start() {
                start.run();
            }

            @Override
            public void stop() {
                stop.run();
            }
        };
    }
}
