package dev.revchain.execute;

/** Hears what happens during a run. */
@FunctionalInterface
public interface ExecutionListener {

    /** Hears nothing. */
    ExecutionListener SILENT = event -> {};

    /** Is told of an event at the moment it happens, on the thread that runs. */
    void on(ExecutionEvent event);
}
