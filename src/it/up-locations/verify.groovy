List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('3 revisions, now at 333333333333')
assert new File(basedir, 'src/main/data migrations').list().any { it.contains('444444444444') }
assert builds[1].contains('MISSING_PARENT')
assert builds[2].contains('[WARNING] No folder, so no revisions are read from it: src/main/nowhere')
assert builds.count { it.contains('No folder') } == 1
