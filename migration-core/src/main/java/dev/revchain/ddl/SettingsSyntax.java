package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import dev.revchain.catalog.ObjectKind;
import java.util.List;
import java.util.Map;

/** How the settings of one kind of {@link Definition} are written. */
interface SettingsSyntax {

    /** The command that makes the object. */
    default String create(Definition object) {
        String head = object.id().kind() == ObjectKind.OPERATOR_CLASS
                ? "OPERATOR CLASS "
                        + Names.full(object.id().part(0), object.id().part(1))
                : Names.reference(object.id());
        return ("CREATE " + head + " " + object.text()).stripTrailing();
    }

    /** The settings that the object has after {@link #create}. */
    default Map<String, String> initial(Definition object) {
        return object.options();
    }

    /** The commands from some settings to others. */
    default List<String> change(Definition object, Map<String, String> before, Map<String, String> after) {
        return List.of();
    }
}
