package dev.revchain.introspect;

import java.util.List;
import java.util.stream.Stream;

/** All the readers, in the order in which the catalog lists what they read. */
final class Readers {

    static final List<ObjectReader> ALL = Stream.of(
                    NamespaceReaders.ALL,
                    TypeReaders.ALL,
                    TableReaders.ALL,
                    TablePartReaders.ALL,
                    RoutineReaders.ALL,
                    DefinitionReaders.ALL)
            .flatMap(List::stream)
            .toList();

    private Readers() {}
}
