List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
File folder = new File(basedir, 'src/main/migrations')
def revision = { String id -> folder.listFiles().find { it.name.startsWith(id * 12) }.text }
def statements = { String sql -> sql.readLines().findAll { it && !it.startsWith('--') } }
def up = { String id -> statements(revision(id).split('-- migrate:down')[0]) }
def down = { String id -> statements(revision(id).split('-- migrate:down')[1]) }

assert folder.list().findAll { it.endsWith('.sql') }.sort() == [
        'aaaaaaaaaaaa_create_users_table.sql',
        'bbbbbbbbbbbb_add_phone_number_to_users.sql',
        'cccccccccccc_orders_of_users.sql']

assert up('a').first() == 'CREATE TABLE users ('
assert down('a') == ['DROP TABLE users;']
assert up('b') == [
        'ALTER TABLE users ALTER COLUMN email TYPE character varying(255);',
        'ALTER TABLE users ADD COLUMN phone_number character varying(20);']
assert down('b') == [
        'ALTER TABLE users DROP COLUMN phone_number;',
        'ALTER TABLE users ALTER COLUMN email TYPE text;']
assert up('c').findAll { it.startsWith('CREATE') }*.replaceAll(/ (AS|\(|ON).*/, '') == [
        'CREATE SCHEMA shop;', 'CREATE TYPE shop.state', 'CREATE TABLE shop.orders', 'CREATE INDEX orders_buyer',
        'CREATE VIEW shop.open_orders']
assert revision('b').contains('-- HAZARD DROPS_COLUMN: the values of users.phone_number are lost.')

// A dry run shows the revision and writes nothing.
assert builds[1].contains('ALTER TABLE users ADD COLUMN phone_number character varying(20);')
assert builds[1].contains('Dry run')

// Proved, applied, taken back, applied again.
[0: 'aaaaaaaaaaaa', 2: 'bbbbbbbbbbbb'].each { build, id ->
    assert builds[build].contains('Proved: ')
    assert builds[build].count("up   ${id}  ") == 2
    assert builds[build].count("down ${id}  ") == 1
}
assert builds[3].contains('Nothing to do: the revisions produce what the model says.')
assert builds[5].contains('Checked and found good')

// A mistake is shown where it is, and nothing is written.
assert builds[4].contains('MODEL_FAILED')
assert builds[4].contains('src/steps/broken/users.sql:3:20')
assert builds[4].contains('email text NOT NUL\n')
assert builds[4].contains('42601 syntax error at or near "NUL"')
