/** Nothing that is kept in a database. */
public class NoEntity {}
