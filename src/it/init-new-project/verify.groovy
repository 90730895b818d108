String log = new File(basedir, 'build.log').text
File migrations = new File(basedir, 'src/main/migrations')

assert log.contains('Would make src/main/migrations')
assert log.indexOf('Dry run: nothing is made.') < log.indexOf('Made src/main/migrations')
assert new File(basedir, 'src/main/schema/.gitkeep').exists()
assert new File(basedir, '.gitignore').text == '.migrate/\n'

// The plugin stands in the POM already, so nobody is told to put it there.
assert !log.contains('In the POM')

List<String> files = migrations.list().findAll { it.endsWith('.sql') }
assert files.size() == 1
assert files[0] ==~ /\d{4}_\d\d_\d\d_\d{4}-1975ea83b712_create_users_table\.sql/
assert log.contains('up   1975ea83b712  Create users table')
assert log.contains('1975ea83b712  (head, current)  Create users table')
assert log.contains('* 1975ea83b712  (head)  Create users table')
assert log.contains('down 1975ea83b712  Create users table')

// A second init finds everything and changes nothing.
assert log.contains('Everything is there already.')
