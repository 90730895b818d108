package dev.revchain.file;

/** The SQL of one way of a revision, not read yet. */
public sealed interface Section permits FileSection, RecordedSection, PartOfSection {

    /**
     * Opens it where its statements start.
     *
     * @throws dev.revchain.problem.MigrationException.Refused SECTION_MISSING, SECTION_OPTION, and what is wrong with
     *     the SQL before the section
     * @throws dev.revchain.problem.MigrationException.Failed FILE_UNREADABLE
     */
    SectionReader open();
}
