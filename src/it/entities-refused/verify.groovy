List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('ENTITIES_PROVIDER: there is no JPA provider on the class path')
assert builds[0].contains('org.hibernate.orm:hibernate-core')

assert builds[1].contains('ENTITIES_MAPPING: Hibernate 7.')
assert builds[1].contains("Entity 'com.example.Customer' has no identifier")

assert builds[2].contains('ENTITIES_NONE: no entities were found')
assert builds[2].contains('classes-none')

assert new File(basedir, 'src/main/migrations').list().findAll { it.endsWith('.sql') }.empty
