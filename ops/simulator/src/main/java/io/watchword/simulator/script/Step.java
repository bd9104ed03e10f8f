package io.watchword.simulator.script;

/** One thing that an SMSC is made to do, and what is then expected of the ESME. Immutable. */
public sealed interface Step
        permits Behave,
                Binds,
                Cut,
                Deliver,
                Drop,
                EnquireLink,
                Outbind,
                Pause,
                SendGarbage,
                Stall,
                Trickle,
                LoseAnswers,
                Silence,
                StopReading,
                Stream,
                Unbind {

    /** Does it on {@code stage}; waits until what is expected has come, or no longer can. */
    Outcome run(Stage stage) throws InterruptedException;
}
