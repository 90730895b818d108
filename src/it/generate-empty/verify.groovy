String log = new File(basedir, 'build.log').text

List<File> files = new File(basedir, 'src/main/migrations').listFiles().findAll { it.name.endsWith('.sql') }
assert files.size() == 1
assert files[0].name ==~ /\d{8}-8f8ecb998390-add_phone_number_to\.sql/
assert files[0].text.replaceFirst(/Date: \S+/, 'Date: NOW') == """\
    -- Add phone number: to users & roles (all of them)
    --
    -- Revision ID: 8f8ecb998390
    -- Revises:
    -- Create Date: NOW

    -- migrate:up

    -- migrate:down
    """.stripIndent()
assert log.contains("Written: src/main/migrations/${files[0].name}")

assert log.contains('PARAMETER_INVALID: a revision needs a message')
assert log.contains('-> add it: -Dm="create users table"')
assert log.contains('MODEL_MISSING: there is no model to compare the revisions with')
assert log.contains('-> mvn migrate:generate -Dmigrate.empty')
