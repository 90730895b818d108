package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import java.util.List;
import java.util.Optional;

/** Publications. */
final class PublicationDdl implements ObjectDdl<Definition> {

    @Override
    public List<String> create(Definition publication) {
        String what = publication.text().isEmpty() ? "" : " " + publication.text();
        return List.of("CREATE " + Names.reference(publication.id()) + what + Settings.with(publication.options()));
    }

    @Override
    public List<String> drop(Definition publication) {
        return List.of("DROP " + Names.reference(publication.id()));
    }

    @Override
    public Optional<List<String>> alter(Definition before, Definition after) {
        return before.text().equals(after.text())
                ? Optional.of(
                        Settings.change("ALTER " + Names.reference(after.id()), before.options(), after.options()))
                : Optional.empty();
    }

    /** The tables and schemas of a publication. A table is one alone, without those that inherit from it. */
    record Members() implements ObjectDdl<Definition> {
        @Override
        public List<String> create(Definition member) {
            return List.of("ALTER PUBLICATION " + Names.quote(member.id().part(0)) + " ADD " + member.text());
        }

        @Override
        public List<String> drop(Definition member) {
            String what = member.id().path().size() == 2
                    ? "TABLES IN SCHEMA " + Names.quote(member.id().part(1))
                    : "TABLE ONLY "
                            + Names.qualified(member.id().part(1), member.id().part(2));
            return List.of("ALTER PUBLICATION " + Names.quote(member.id().part(0)) + " DROP " + what);
        }

        @Override
        public Optional<List<String>> alter(Definition before, Definition after) {
            return Optional.empty();
        }
    }
}
