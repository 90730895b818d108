List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
File folder = new File(basedir, 'src/main/migrations')
def revision = { String id -> folder.listFiles().find { it.name.startsWith(id * 12) }.text }
def statements = { String sql -> sql.readLines().findAll { it && !it.startsWith('--') } }
def up = { String id -> statements(revision(id).split('-- migrate:down')[0]) }
def down = { String id -> statements(revision(id).split('-- migrate:down')[1]) }

assert folder.list().findAll { it.endsWith('.sql') }.sort()*.take(12) == ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc']

// Unsaid, it is a drop and a new column, with a hazard that says how to say it.
assert builds[1].contains('Hazard in the upgrade: MAYBE_RENAME: the column users.name vanishes while a like one appears,'
        + ' full_name; if that is a rename, say -Dmigrate.rename=users.name:full_name.')
assert builds[1].contains('ALTER TABLE users DROP COLUMN name;')

// Misspelt, it is refused.
assert builds[2].contains('RENAME_INVALID: the revisions produce nothing that is called users.nmae')

// Said on the command line.
assert builds[3].contains('Taken as a rename: the column users.name becomes users.full_name (migrate.rename says so).')
assert up('b') == ['ALTER TABLE users RENAME COLUMN name TO full_name;']
assert down('b') == ['ALTER TABLE users RENAME COLUMN full_name TO name;']

// Said in the model: the name of the key follows, the column nick is new, and the row is there still.
assert up('c') == [
        'ALTER TABLE users RENAME TO members;',
        'ALTER TABLE members RENAME CONSTRAINT users_pkey TO members_pkey;',
        'ALTER TABLE members ADD COLUMN nick text;']
assert builds[4].count('up   cccccccccccc  ') == 2
assert builds[4].contains('up   0b0b0b0b0b0b  Ada is there still')

// The comment can stay: it has nothing more to say.
assert builds[5].contains('Checked and found good')
assert builds[5].contains('Nothing to do: the revisions produce what the model says.')
