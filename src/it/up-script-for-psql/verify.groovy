String log = new File(basedir, 'build.log').text
String up = new File(basedir, 'target/up.sql').text
String down = new File(basedir, 'target/down.sql').text

assert up.contains('CREATE TABLE users (name text PRIMARY KEY);')
assert up.contains('ada\ngrace\n\\.\n')
assert up.contains('CREATE INDEX CONCURRENTLY users_upper')
if (log.contains('Skipped: 0')) {
    assert log.contains('Nothing to do: already at 222222222222')
}
assert down.indexOf('DROP INDEX users_upper;') < down.indexOf('DROP TABLE users;')
