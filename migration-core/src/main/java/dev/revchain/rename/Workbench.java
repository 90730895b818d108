package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import java.util.Optional;

/** A database in which renames are tried out. */
public interface Workbench {

    /** What is in it now. */
    Catalog read();

    /** Runs a command by itself; what the server objects to, if it does. */
    Optional<String> attempt(String sql);
}
