package dev.revchain.maven;

/** What is to be typed, as words of a shell. */
final class ShellWord {

    private ShellWord() {}

    /**
     * A text as one word. What a shell would read within double quotes stands in single ones; the backslash of a path is not
     * among that.
     */
    static String quoted(String text) {
        if (text.matches("[A-Za-z0-9_.,:/@+=-]+")) {
            return text;
        }
        return text.matches("([^$`\"!\\\\\\n]|\\\\\\w)+") ? '"' + text + '"' : "'" + text.replace("'", "'\\''") + "'";
    }

    /** What defines a property; a switch has no value. */
    static String defining(String property, String value) {
        return "-D" + property + (value.isEmpty() ? "" : "=" + quoted(value));
    }

    /** The property of a parameter. Two have short names on the command line. */
    static String property(String parameter) {
        return parameter.equals("m") || parameter.equals("to") ? parameter : "migrate." + parameter;
    }
}
