List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

assert builds[0].contains('(f) password = ***')
assert builds[0].contains('base: no revision is applied')
assert !builds[0].contains('4711')
assert builds[1] =~ /\(f\) url = .*password=\*\*\*/
assert builds[1].contains('The password stands in the POM')
assert builds[2].contains('(f) url = postgresql://***@localhost:1/app')
assert builds[2].contains('CONNECTION_FAILED')
assert !builds[3].contains('4711')

// Maven prints the configuration as it stands in the POM before it calls the plugin; nothing else may show it.
builds.each { build ->
    assert build.readLines().findAll { it.contains('4711') && !(it =~ /^ *<(password|url)>/) }.isEmpty()
}
assert builds.size() == 4
