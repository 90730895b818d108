List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('NOTICE: table users is made by staging')
assert builds[1].contains('NOTICE: table users is made by production')
assert builds[1].contains('1 revision, now at 111111111111')
assert builds[2].contains('CREDENTIALS: the server does not accept the user or the password')
assert builds[3].contains('CREDENTIALS: settings.xml has no server with the id "nowhere"')
assert builds[3] =~ /servers +staging, production, wrong-password/
assert builds.every { build -> ['open-sesame', 'pr0duction', 'not-the-password'].every { !build.contains(it) } }
