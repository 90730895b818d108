package dev.revchain.ddl;

/** What a statement asks of the transaction it runs in. */
public enum TransactionNeed {
    /** Nothing. */
    ANY,
    /** What it does can only be used after a commit, as with a new label of an enum. */
    COMMIT_AFTER,
    /** It cannot run in a transaction. */
    OUTSIDE
}
