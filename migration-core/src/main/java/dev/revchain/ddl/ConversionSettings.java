package dev.revchain.ddl;

import dev.revchain.catalog.Definition;

/** A conversion that is the usual one for its encodings says so before its name. */
final class ConversionSettings implements SettingsSyntax {

    private static final String USUAL = "DEFAULT ";

    @Override
    public String create(Definition conversion) {
        String name = Names.reference(conversion.id());
        return conversion.text().startsWith(USUAL)
                ? "CREATE DEFAULT " + name + " " + conversion.text().substring(USUAL.length())
                : "CREATE " + name + " " + conversion.text();
    }
}
