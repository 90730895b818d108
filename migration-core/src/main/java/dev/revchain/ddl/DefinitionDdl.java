package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects that are their defining clauses and nothing that could be altered, but for the settings of some kinds. */
final class DefinitionDdl implements RebuildDdl<Definition> {

    private static final Map<ObjectKind, SettingsSyntax> SYNTAX = Map.of(
            ObjectKind.CONVERSION, new ConversionSettings(),
            ObjectKind.OPERATOR, new OperatorSettings(),
            ObjectKind.OPERATOR_FAMILY, new OperatorFamilySettings(),
            ObjectKind.TEXT_SEARCH_DICTIONARY, new DictionarySettings(),
            ObjectKind.TEXT_SEARCH_CONFIGURATION, new ConfigurationSettings(),
            ObjectKind.EVENT_TRIGGER, new EventTriggerSettings(),
            ObjectKind.STATISTICS, new StatisticsSettings());

    private static SettingsSyntax syntax(Definition object) {
        return SYNTAX.getOrDefault(object.id().kind(), new SettingsSyntax() {});
    }

    @Override
    public List<String> create(Definition object) {
        List<String> commands = new ArrayList<>();
        commands.add(syntax(object).create(object));
        commands.addAll(syntax(object).change(object, syntax(object).initial(object), object.options()));
        return commands;
    }

    @Override
    public List<String> drop(Definition object) {
        return List.of("DROP " + Names.reference(object.id()));
    }

    @Override
    public Optional<List<String>> alter(Definition before, Definition after) {
        return before.text().equals(after.text())
                ? Optional.of(syntax(after).change(after, before.options(), after.options()))
                : Optional.empty();
    }

    /** Columns have collations as they have types. */
    @Override
    public boolean rebuilds(SchemaObject before, SchemaObject after) {
        return after.id().kind() == ObjectKind.COLLATION;
    }

    @Override
    public List<String> rebuild(SchemaObject before, Definition after, Carried carried) {
        return MovedColumns.rebuild(before.id(), create(after), carried);
    }
}
