package dev.revchain.worker;

/** The words that the worker and its caller share. A list has a key for each item, with a number from 0 behind it. */
public final class WorkerKeys {

    // What the worker is told
    public static final String DDL = "ddl";
    public static final String REPORT = "report";
    public static final String CLASS = "class.";
    public static final String PACKAGE = "package.";
    public static final String MAPPING_FILE = "mappingFile.";
    /** The class of the provider that a persistence unit names; absent when none. */
    public static final String PROVIDER = "provider";
    /** {@code auto}, {@code spring}, {@code hibernate}, or classes with a comma. */
    public static final String NAMING = "naming";
    /** The major version of the server. */
    public static final String SERVER = "server";
    /** Followed by the name of a setting of the persistence unit. */
    public static final String UNIT_SETTING = "unit.";
    /** Followed by the name of a setting that wins over all others. */
    public static final String SETTING = "setting.";

    // What it answers
    public static final String OUTCOME = "outcome";
    public static final String PROVIDER_NAME = "name";
    public static final String PROVIDER_VERSION = "version";
    public static final String ENTITY = "entity.";
    public static final String WARNING = "warning.";
    /** What was thrown, the outermost first: class and message. */
    public static final String CAUSE = "cause.";
    /** What the outcome is about, such as the name of a class. */
    public static final String SUBJECT = "subject";

    /** Where the project's classes were when the JVM ended too early; then there is no outcome. */
    public static final String WHEREABOUTS = "whereabouts.";

    private WorkerKeys() {}

    /** How it went. */
    public enum Outcome {
        /** The DDL is written. */
        WRITTEN,
        /** There is nothing to ask a provider about. */
        NOTHING,
        /** There is no provider on the class path. */
        NO_PROVIDER,
        /** The provider has none of the calls that we know. */
        PROVIDER_UNKNOWN,
        /** A class is missing; the subject is its name. */
        CLASS_MISSING,
        /** The provider cannot map the entities, or something else was thrown. */
        FAILED
    }
}
