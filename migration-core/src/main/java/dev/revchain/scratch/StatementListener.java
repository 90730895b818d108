package dev.revchain.scratch;

/** Hears which statement of a model or of a revision is run. Nobody knows beforehand how long that takes. */
public interface StatementListener {

    /** Hears nothing. */
    StatementListener SILENT = new StatementListener() {
        @Override
        public void begins(String at) {}

        @Override
        public void ends() {}
    };

    /**
     * A statement is sent.
     *
     * @param at its file, line and column
     */
    void begins(String at);

    /** The server has answered it. */
    void ends();
}
