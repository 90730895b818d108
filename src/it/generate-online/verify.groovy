String log = new File(basedir, 'build.log').text
File folder = new File(basedir, 'src/main/migrations')
Map<String, String> parts = folder.listFiles()
        .findAll { it.name.endsWith('.sql') && !it.name.contains('1975ea83b712') }
        .collectEntries { [(it.text.readLines()[0]): it.text.replaceAll('(?m)^(-- HAZARD|--   ).*\n', '')] }

assert parts.keySet() as List != []
assert parts.keySet().sort() == [
        '-- Every user has an email of their own (1 of 3: change the schema)',
        '-- Every user has an email of their own (2 of 3: validate constraints)',
        '-- Every user has an email of their own (3 of 3: build indexes)']

String section(String text, String name) {
    text.substring(text.indexOf("-- migrate:${name}")).split('\n\n-- migrate:')[0].trim()
}

assert section(parts.values().find { it.contains('1 of 3') }, 'up') == '''\
    -- migrate:up
    ALTER TABLE users ADD CONSTRAINT users_email_not_null_check CHECK (email IS NOT NULL) NOT VALID;'''.stripIndent()
assert section(parts.values().find { it.contains('2 of 3') }, 'up') == '''\
    -- migrate:up
    ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null_check;

    ALTER TABLE users ALTER COLUMN email SET NOT NULL;

    ALTER TABLE users DROP CONSTRAINT users_email_not_null_check;'''.stripIndent()
assert section(parts.values().find { it.contains('3 of 3') }, 'up') == '''\
    -- migrate:up transaction=false
    CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);

    ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;'''.stripIndent()

assert parts.values().find { it.contains('3 of 3') }.contains('Revision ID: 8f8ecb998390')
assert log.contains('Hazard in the upgrade: SCANS_TABLE: every row of users is read')
assert log.contains('With -Dmigrate.online=true some of these hazards are not there.')
assert log.contains('Proved: the 3 upgrades give the model, each downgrade what was there before its upgrade.')
assert log.findAll('3 revisions, now at 8f8ecb998390').size() == 2
assert log.contains('3 revisions, now at 1975ea83b712')
