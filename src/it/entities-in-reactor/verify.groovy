String log = new File(basedir, 'build.log').text
assert log.count('Passed over: it has no revisions, and other modules of this build have.') == 4
assert log.contains('or:   put <entities>true</entities> into the <configuration> of the plugin, then mvn')
assert log.count('2 entities read with Hibernate') == 2
assert log.count('Passed over: the plugin is in the POM of other modules of this build.') == 2
assert log.contains('Would make app/src/main/schema')
assert log.contains('Checked and found good: heads, hazards, model')

List<File> revisions = new File(basedir, 'app/src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
assert revisions.size() == 1
assert revisions[0].text.contains('CREATE TABLE customer') && revisions[0].text.contains('CREATE TABLE visit')
assert !new File(basedir, 'model/src/main/migrations').exists()
