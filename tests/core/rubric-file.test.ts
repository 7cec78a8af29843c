import { describe, expect, it } from 'vitest'
import { readRubricFile } from '../../src/core/rubric-file'
import { errorsOf, GOOD, OVERLAY, swap } from './rubric-file-samples'

it('reads a good file', () => {
  expect(errorsOf(GOOD, 'tiny')).toEqual([])
})

it('reads an overlay, and a rubric that says its kind', () => {
  expect(readRubricFile('tiny.yaml', OVERLAY, { id: 'tiny' })).toMatchObject({ overlay: { for: { domains: ['coding'] } } })
  expect(readRubricFile('tiny.yaml', `kind: rubric\n${GOOD}`)).toMatchObject({ rubric: { id: 'tiny' } })
})

it('reads the same from JSON, with CRLF, and after a byte order mark', () => {
  const read = readRubricFile('tiny.yaml', GOOD)
  if (!('rubric' in read)) throw new Error('not read')
  for (const text of [
    JSON.stringify(read.rubric),
    JSON.stringify(read.rubric, null, '\t'),
    GOOD.replaceAll('\n', '\r\n'),
    `\uFEFF${GOOD}`,
  ]) {
    expect(readRubricFile('tiny.json', text)).toEqual(read)
  }
})

describe('a broken file is refused with place and reason', () => {
  it.each<[string, string, string[]]>([
    [
      'a level that does not exist',
      swap('    level: must\n    scale', '    level: shall\n    scale'),
      ['tiny.yaml:11:12: criteria[0].level: expected one of must, should; found "shall". Write one of these.'],
    ],
    [
      'a missing field',
      swap('    question: Is it so?\n', ''),
      ['tiny.yaml:8:5: criteria[0].question: expected text; found nothing. Add "question"; rubrics/README.md shows how.'],
    ],
    [
      'an empty field',
      swap('summary: For the tests alone.', 'summary:'),
      ['tiny.yaml:5:1: summary: expected text; found nothing. Add "summary"; rubrics/README.md shows how.'],
    ],
    [
      'an unknown field',
      swap('    title: First', '    titel: First\n    title: First'),
      [
        'tiny.yaml:9:5: criteria[0]: expected one of the fields id, title, question, why, level, scale, good, bad, pitfalls, when; found "titel". ' +
          'Correct the name or remove it. If it is text with a comma, put the text in quotes.',
      ],
    ],
    [
      'a comma in a one-line point',
      swap("anchor: 'It is.' }", 'anchor: It is, mostly. }'),
      [
        'tiny.yaml:14:49: criteria[0].scale[1]: expected one of the fields value, label, anchor; found "mostly.". ' +
          'Correct the name or remove it. If it is text with a comma, put the text in quotes.',
      ],
    ],
    [
      'a bare truth value as text',
      swap('label: Low', 'label: true'),
      ['tiny.yaml:13:28: criteria[0].scale[0].label: expected text; found true. Put it in quotes.'],
    ],
    [
      'a number as text',
      swap('value: 2', 'value: two'),
      ['tiny.yaml:14:18: criteria[0].scale[1].value: expected a number; found "two". Write a number here.'],
    ],
    [
      'two points of one value',
      swap('value: 2', 'value: 1'),
      ['tiny.yaml:14:18: criteria[0].scale[1].value: expected value used once in this list; found 1. Change it so that it is.'],
    ],
    [
      'a scale of one point',
      swap("      - { value: 2, label: High, anchor: 'It is.' }\n", ''),
      ['tiny.yaml:12:5: criteria[0].scale: expected at least 2 items; found 1. Add what is missing.'],
    ],
    [
      'an id with capitals',
      swap('id: looked', 'id: Looked Twice'),
      [
        'tiny.yaml:16:9: checklist[0].id: expected small letters, digits and single hyphens; found "Looked Twice". Change it so that it is.',
      ],
    ],
    [
      'a kind that does not exist',
      swap('format: 1', 'format: 1\nkind: layer'),
      ['tiny.yaml:2:7: kind: expected rubric, overlay, or no such field; found "layer". Write one of these.'],
    ],
    ['another format', swap('format: 1', 'format: 2'), ['tiny.yaml:1:9: format: expected 1; found 2. Write exactly that.']],
    [
      'a range the wrong way round',
      `${GOOD}typicalMinutes: [9, 3]\n`,
      ['tiny.yaml:21:1: typicalMinutes: expected two numbers, the smaller one first; found a list. Change it so that it is.'],
    ],
    [
      'a field given twice',
      swap('version: 1', 'version: 1\nid: tiny'),
      ['tiny.yaml:4:1: id: expected each field once; found it a second time. Keep one of the two.'],
    ],
    [
      'a second document',
      `${GOOD}---\nformat: 1\n`,
      [
        'tiny.yaml:21:1: sources[0].where: expected one rubric to a file; found a second "---". Move the second one to its own file.',
      ],
    ],
    [
      'an empty file',
      '# nothing yet\n',
      ['tiny.yaml:1:1: file: expected a rubric; found an empty file. Start from the example in rubrics/README.md.'],
    ],
    [
      'a list at the top',
      '- format: 1\n',
      ['tiny.yaml:1:1: file: expected a group of fields; found a list. Write a group of fields here.'],
    ],
    [
      'two faults at once',
      swap('level: must\n    scale', 'level: shall\n    scale').replace('where: here', 'where: 7'),
      [
        'tiny.yaml:11:12: criteria[0].level: expected one of must, should; found "shall". Write one of these.',
        'tiny.yaml:20:30: sources[0].where: expected text; found 7. Put it in quotes.',
      ],
    ],
  ])('%s', (_name, text, errors) => {
    expect(errorsOf(text)).toEqual(errors)
  })

  it.each<[string, string, string]>([
    [
      'for nothing',
      'for: { domains: [coding] }>for: {}',
      'tiny.yaml:7:1: for: expected at least one of taskTypes, domains, platforms; found a group of fields. ',
    ],
    [
      'that lowers a level',
      'level: must>level: should',
      'tiny.yaml:10:12: sharpen[0].level: expected must; found "should". Write exactly that.',
    ],
    [
      'with a field of rubrics',
      'sharpen:>taskTypes: [rating]\nsharpen:',
      'tiny.yaml:8:1: file: expected one of the fields $schema, format, id, version, title, summary, kind, for, criteria, sharpen,',
    ],
  ])('an overlay %s', (_what, change, message) => {
    const [part = '', by = ''] = change.split('>')
    expect(OVERLAY).toContain(part)
    expect(errorsOf(OVERLAY.replace(part, by))[0]).toContain(message)
  })

  it('the id of another file', () => {
    expect(errorsOf(GOOD, 'small')).toEqual([
      'tiny.yaml:2:5: id: expected "small", as in the file\'s name; found "tiny". Rename the file or change the id.',
    ])
  })

  it.each<[string, string, RegExp]>([
    [
      'a tab as indent',
      swap('    title: First', '\ttitle: First'),
      /^tiny\.yaml:9:\d+: .*expected spaces before the field; found a tab/,
    ],
    ['an open quote', swap('title: First', "title: 'First"), /^tiny\.yaml:\d+:\d+: .*expected valid YAML; found this: /],
    [
      'a colon in bare text',
      swap('question: Is it so?', 'question: Ask: is it so?'),
      /^tiny\.yaml:10:\d+: criteria\[0\]\.question.*: expected valid YAML; found this: Nested/,
    ],
    [
      'a tag',
      swap('title: First', 'title: !!js/function First'),
      /^tiny\.yaml:9:12: criteria\[0\]\.title: expected valid YAML; found this: Unresolved tag/,
    ],
    [
      'an alias of nothing',
      swap('title: First', 'title: *first'),
      /^tiny\.yaml:9:12: criteria\[0\]\.title: expected an anchor &first before this; found none\. Put text/,
    ],
  ])('%s', (_name, text, first) => {
    expect(errorsOf(text)[0]).toMatch(first)
  })
})
