package dev.revchain.naming;

import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.sql.DefaultName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who makes up names for constraints and indexes that were given none. */
public enum NameMaker {
    /** PostgreSQL: {@code users_email_key}, {@code orders_check1}. Indexes always come with a name. */
    POSTGRESQL,

    /** Hibernate, all versions: {@code FK}, {@code UK} or {@code IDX}, and a hash as a number to the base 35. */
    HIBERNATE,

    /** EclipseLink: {@code FK_ORDERS_CUSTOMER_ID}, {@code UNQ_USERS_0}, {@code INDEX_USERS_EMAIL}. */
    ECLIPSELINK;

    private static final Pattern HASH = Pattern.compile("(?:FK|UK|IDX)_?[0-9a-y]{20,25}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d*");

    /** The one of a JPA provider, by how that calls itself, such as {@code Hibernate 6.6.53.Final}. */
    public static Optional<NameMaker> provider(String name) {
        return Stream.of(HIBERNATE, ECLIPSELINK)
                .filter(maker -> name.toUpperCase(Locale.ROOT).startsWith(maker.name()))
                .findFirst();
    }

    /** Whether this maker could have made up the name of that part. A person could have chosen the same. */
    boolean made(NamedPart part) {
        return switch (this) {
            case POSTGRESQL -> isDefault(part);
            case HIBERNATE -> isHash(part);
            case ECLIPSELINK -> isNumberOrColumn(part);
        };
    }

    private static boolean isDefault(NamedPart part) {
        return part.type().stream()
                .flatMap(type -> defaults(part, type))
                .filter(part.name()::startsWith)
                .anyMatch(name ->
                        NUMBER.matcher(part.name().substring(name.length())).matches());
    }

    private static Stream<String> defaults(NamedPart part, ConstraintType type) {
        return switch (type) {
            case PRIMARY_KEY -> Stream.of(DefaultName.of(part.table(), "", "pkey"));
            case UNIQUE -> Stream.of(DefaultName.of(part.table(), joined(part.columns()), "key"));
            case EXCLUSION -> Stream.of(DefaultName.of(part.table(), joined(part.columns()), "excl"));
            case FOREIGN_KEY -> Stream.of(DefaultName.of(part.table(), joined(part.columns()), "fkey"));
            case CHECK ->
                Stream.concat(Stream.of(""), part.words().stream())
                        .map(column -> DefaultName.of(part.table(), column, "check"));
            case NOT_NULL, TRIGGER -> Stream.of();
        };
    }

    private static boolean isHash(NamedPart part) {
        return HASH.matcher(part.name()).matches();
    }

    private static boolean isNumberOrColumn(NamedPart part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        String table = "_" + part.table().toLowerCase(Locale.ROOT) + "_";
        List<String> columns =
                part.columns().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        return part.type()
                .map(type -> switch (type) {
                    case UNIQUE -> name.matches("unq" + Pattern.quote(table) + "\\d+");
                    case FOREIGN_KEY -> name.equals("fk" + table + columns.get(0));
                    default -> false;
                })
                .orElseGet(() -> name.equals("index" + table + joined(columns)));
    }

    private static String joined(List<String> columns) {
        return String.join("_", columns);
    }
}
