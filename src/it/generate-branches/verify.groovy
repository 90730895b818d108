String log = new File(basedir, 'build.log').text
List<File> files = new File(basedir, 'src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
def file = { String id -> files.find { it.name.contains(id * 12) }.text }

assert files.size() == 6
assert file('a').contains('-- Revises:\n')
assert file('a').contains('-- Branch Labels: accounts\n')
assert file('b').contains('-- Revises: aaaaaaaaaaaa\n')
assert file('c').contains('-- Revises: aaaaaaaaaaaa\n')
assert file('d').contains('-- Revises: cccccccccccc\n')
assert file('e').contains('-- Revises:\n')
assert file('f').contains('-- Revises: eeeeeeeeeeee\n')
assert file('f').contains('-- Depends On: bbbbbbbbbbbb, phones\n')

// Refused, with the ways out, and no file left behind.
assert log.contains('MULTIPLE_HEADS')
assert log.contains('-> mvn migrate:merge')
assert log.contains('NOT_A_HEAD: revision aaaaaaaaaaaa is not a head')
assert log.contains('-> -Dmigrate.splice=true')
assert log.contains('DUPLICATE_LABEL')
