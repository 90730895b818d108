package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.diff.Change;

/** The commands that give something another name, or another schema. */
public final class RenameDdl {

    private RenameDdl() {}

    /** The statement. A rename changes either the name or the schema, not both. */
    public static DdlStatement statement(Change.Rename rename) {
        return new DdlStatement(command(rename), rename, TransactionNeed.ANY);
    }

    private static String command(Change.Rename rename) {
        ObjectId from = rename.from();
        String name = Names.quote(rename.to().name());
        return switch (from.kind()) {
            case COLUMN -> column(rename, name);
            case LABEL ->
                alterHolder(rename) + " RENAME VALUE " + Names.literal(from.name()) + " TO "
                        + Names.literal(rename.to().name());
            case CONSTRAINT, FOREIGN_KEY, DOMAIN_CONSTRAINT ->
                alterHolder(rename) + " RENAME CONSTRAINT " + Names.quote(from.name()) + " TO " + name;
            default -> {
                boolean moves = from.name().equals(rename.to().name());
                String alter = "ALTER " + Names.reference(from);
                yield moves ? alter + " SET SCHEMA " + Names.quote(rename.to().part(0)) : alter + " RENAME TO " + name;
            }
        };
    }

    /** Tables of a type follow its attributes with {@code CASCADE} alone; where there are none, it does nothing more. */
    private static String column(Change.Rename rename, String name) {
        boolean attribute = rename.holder().kind() == ObjectKind.TYPE;
        String old = Names.quote(rename.from().name());
        return alterHolder(rename)
                + (attribute
                        ? " RENAME ATTRIBUTE " + old + " TO " + name + " CASCADE"
                        : " RENAME COLUMN " + old + " TO " + name);
    }

    private static String alterHolder(Change.Rename rename) {
        return "ALTER " + Names.reference(rename.holder());
    }
}
