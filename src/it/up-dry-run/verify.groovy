List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains("Would make .gitignore")
assert builds[0].contains("Dry run, would write src/main/migrations/")
assert builds[0].contains('-- Revision ID: 333333333333')
assert builds[0].contains('ALTER TABLE users ADD COLUMN email text;')
assert builds[0].contains('record  222222222222')
assert builds[0].contains('Would be at 222222222222')
assert builds[0].contains('base: no revision is applied')
assert builds[0].contains('222222222222  (head)  Add email')
assert builds[2].contains('DROP TABLE users;')
assert builds[2].contains('111111111111  (current)  Create users')
assert builds[4] =~ /-- Revises: (222222222222, 333333333333|333333333333, 222222222222)/

assert !new File(basedir, '.gitignore').exists()
assert new File(basedir, 'src/main/migrations').list().size() == 3
