package io.watchword.simulator;

import io.watchword.simulator.pdu.CommandStatus;

/**
 * How an SMSC meets the ESMEs that call, good or bad; may be changed while it runs. What is bound stays so. Thread-safe.
 */
public final class Manners {

    /** The interface_version of SMPP 3.4. */
    public static final int VERSION_3_4 = 0x34;

    private int refusalsLeft;
    private int refuseWith = CommandStatus.ESME_RBINDFAIL;
    private int silencesLeft;
    private int interfaceVersion = VERSION_3_4;
    private boolean answersEnquireLink = true;
    private boolean answersUnbind = true;

    /** Answers the next binds with this command_status, whoever they come from. */
    public synchronized void refuseBinds(int commandStatus, int times) {
        if (commandStatus == CommandStatus.ESME_ROK) {
            throw new IllegalArgumentException("ESME_ROK refuses nothing");
        }
        refuseWith = commandStatus;
        refusalsLeft = times;
    }

    /** Never answers the next binds. */
    public synchronized void ignoreBinds(int times) {
        silencesLeft = times;
    }

    /** The sc_interface_version of bind_resp from now on, 0 to 255; -1 leaves the parameter out. */
    public synchronized void sayInterfaceVersion(int version) {
        if (version < -1 || version > 0xFF) {
            throw new IllegalArgumentException("sc_interface_version is one octet");
        }
        interfaceVersion = version;
    }

    /** Whether an enquire_link is answered. Some SMSCs never do. */
    public synchronized void answerEnquireLink(boolean answers) {
        answersEnquireLink = answers;
    }

    /** Whether an unbind is answered and the connection then closed; where not, nothing more is sent over it. */
    public synchronized void answerUnbind(boolean answers) {
        answersUnbind = answers;
    }

    /** The command_status for the bind that has come, ESME_ROK unless it is to be refused. */
    synchronized int nextBind() {
        if (refusalsLeft == 0) {
            return CommandStatus.ESME_ROK;
        }
        refusalsLeft--;
        return refuseWith;
    }

    synchronized boolean ignoresNextBind() {
        if (silencesLeft == 0) {
            return false;
        }
        silencesLeft--;
        return true;
    }

    synchronized int interfaceVersion() {
        return interfaceVersion;
    }

    synchronized boolean answersEnquireLink() {
        return answersEnquireLink;
    }

    synchronized boolean answersUnbind() {
        return answersUnbind;
    }
}
