List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
File schema = new File(basedir, 'src/main/schema')
File migrations = new File(basedir, 'src/main/migrations')

// Without a database there is nothing to begin from; one with revisions has begun already.
assert builds[0].contains('PARAMETER_INVALID: there is no database to begin from')
assert builds[2].contains('CHAIN_EXISTS: the database has applied revisions already')

// A dry run shows the files.
assert builds[4].contains('Dry run, would write src/main/schema/shop/tables/orders.sql')
assert builds[4].contains('CREATE TABLE shop.orders (')
assert builds[4].contains('Dry run: nothing is written, and the database was only read.')

// The files are there, and the database knows where it is.
List<String> files = []
schema.eachFileRecurse { if (it.name.endsWith('.sql')) files << schema.toPath().relativize(it.toPath()).toString() }
assert files.sort() == ['public/tables/users.sql', 'roles.sql', 'schemas.sql', 'shop/tables/orders.sql', 'shop/types.sql',
                        'shop/views.sql']
assert new File(schema, 'shop/tables/orders.sql').text.contains('GRANT SELECT ON TABLE shop.orders TO shop_reader;')
assert migrations.list().findAll { it ==~ /\d{4}_\d\d_\d\d_\d{4}-aaaaaaaaaaaa_baseline\.sql/ }.size() == 1
assert new File(basedir, '.gitignore').text == '.migrate/\n'
assert builds[5].contains('Recorded: the database is at aaaaaaaaaaaa.')

// From then on it is a project like any other.
assert builds[6].contains('Nothing to do: the revisions produce what the model says.')
assert builds[7].contains('Checked and found good')
assert builds[8].contains('Nothing to do: already at aaaaaaaaaaaa')
assert builds[9].contains('NO_DOWNGRADE')
assert builds[10].contains('CHAIN_EXISTS: the project has revisions already')

// And an empty database gets the same schema.
assert builds[11].contains('up   aaaaaaaaaaaa  baseline')
assert builds[11].contains('Checked and found good')
