List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
def revision = { String id -> new File(basedir, 'src/main/migrations').listFiles().find { it.name.startsWith(id * 12) }.text }
def up = { String id -> revision(id).split('-- migrate:down')[0] }
def down = { String id -> revision(id).split('-- migrate:down')[1] }

assert up('a').contains('CREATE TABLE users (')
assert up('a').contains("is_active boolean NOT NULL DEFAULT true")
assert up('a').contains('bio text')
assert up('a') =~ /email character varying\(\d+\) NOT NULL UNIQUE|UNIQUE \(email\)/
assert up('a').contains('CONSTRAINT ix_users_username UNIQUE (username)')
assert down('a').contains('DROP TABLE users;')

// One thing each, and nothing about what was there before.
def statements = { String sql -> sql.readLines().findAll { it && !it.startsWith('--') } }
assert statements(up('b')) == ['ALTER TABLE users ADD COLUMN phone_number character varying(20);']
assert statements(down('b')) == ['ALTER TABLE users DROP COLUMN phone_number;']
assert up('c').contains('CREATE TABLE roles (') && up('c').contains('CREATE TABLE user_roles (')
assert !up('c').contains('ALTER TABLE users')

// Written by hand, and so it is just what the entities say.
assert revision('d').contains("UPDATE users SET status = 'SUSPENDED'")
assert builds[4].contains('Nothing to do: the revisions produce what the model says.')
assert builds[4].contains('up   0b0b0b0b0b0b  The two users are there still')
assert builds[4].contains('dddddddddddd  (head, current)')

// Applied, taken back, applied again.
['a', 'b', 'c'].eachWithIndex { id, step ->
    assert builds[step].count("up   ${id * 12}  ") == 2
    assert builds[step].count("down ${id * 12}  ") == 1
}
assert builds[4].count('up   dddddddddddd  ') == 2
assert builds.every { !it.contains('Hazard in the upgrade') }
assert !builds[4].contains('WARNING')
