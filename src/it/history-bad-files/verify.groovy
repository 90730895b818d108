List<String> builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()

builds.each { build ->
    assert build =~ /[45] problems/
    assert build.contains('HEADER_MISSING_ID')
    assert build.contains('1_no_id.sql:1')
    assert build.contains('HEADER_UNKNOWN')
    assert build.contains('2_unknown_header.sql:5')
    assert build.contains('SECTION_MISSING')
    assert build.contains('3_no_section.sql')
    assert build.contains('FILE_CONFLICT')
    assert build.contains('4_merge_conflict.sql:4')
    assert build.contains('MojoFailureException')
}
assert !new File(basedir, '.migrate').exists()
