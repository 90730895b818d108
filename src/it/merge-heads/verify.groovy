String log = new File(basedir, 'build.log').text

assert log.contains('MULTIPLE_HEADS')
assert log.contains('222222222222')
assert log.contains('333333333333')
assert log.contains('-> mvn migrate:merge')
assert log.contains('-Dto=heads')

List<String> merged = new File(basedir, 'src/main/migrations').list().findAll { it.contains('444444444444') }
assert merged.size() == 1
assert new File(basedir, "src/main/migrations/${merged[0]}").text.contains('-- Revises: 222222222222, 333333333333\n')
assert log.contains('4 revisions, now at 444444444444')
assert log.contains('* 444444444444  (head, merge point)  Merge email and phone')
assert log.contains('Branches lead to the same schema in another order, too.')
