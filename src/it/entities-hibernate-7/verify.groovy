List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
def revision = { String slug -> new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith("_${slug}.sql") }.text }
String second = revision('hibernate_7').split('-- migrate:down')[0]

assert builds[0].contains('6 entities read with Hibernate 6.4.')
assert builds[1].contains('6 entities read with Hibernate 7.')
builds.each {
    assert it.count('Nothing to do: the revisions produce what the model says.') == 1
    assert it.contains('Checked and found good')
    assert it.count('] up   ') == 2 && it.count('] down ') == 1
}

// Hibernate 6.4 called the foreign key of the truck otherwise than Hibernate 7 does: that is no change.
assert revision('create_the_fleet') =~ /CREATE TABLE truck [^;]*CONSTRAINT fk_\w+ FOREIGN KEY \(depot_id\) REFERENCES depot\(id\)/
assert new File(basedir, 'target/migrate/entities.sql').text =~ /(?i)truck add constraint fk[0-9a-y]+ foreign key/

// These two rules are new in Hibernate 7, and so in the application.
assert second.readLines().findAll { it && !it.startsWith('--') }.collect { it.replaceAll(/\(.*/, '(') } == [
    'ALTER TABLE driver ADD CONSTRAINT driver_kind_check CHECK (',
    'ALTER TABLE vehicle_permits ADD CONSTRAINT vehicle_permits_vehicle_id_permits_key UNIQUE ('
]
