List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

// Three goals think, on the server of one version; check takes it from the session that it has anyway.
def like = builds[0].readLines().findAll { it.contains(', as the database is PostgreSQL ') }
assert like.size() == 3
like.each { assert it =~ /Embedded PostgreSQL (\d+)\.\d+ in \.migrate\/scratch-\1, as the database is PostgreSQL \1\.\d+$/ }
assert !like[0].contains('PostgreSQL 17')
assert builds[0].contains('Proved: the upgrade gives the model')
assert builds[0].contains('Checked and found good')
assert builds[0].contains('Every revision leads where it should')

// A database that does not answer is no reason to fail.
assert builds[1].contains('Scratch databases are PostgreSQL 17: the database did not tell its version: the database cannot be reached')
assert builds[1].contains('Embedded PostgreSQL 17')
assert builds[1].contains('Nothing to do: the revisions produce what the model says.')

