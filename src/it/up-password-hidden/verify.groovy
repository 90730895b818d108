String log = new File(basedir, 'build.log').text
println log.readLines().findAll { it.contains('4711') }.join('\n')
assert !log.contains('sesame-4711')
