String log = new File(basedir, 'build.log').text

assert !log.contains('sesame-4711')
