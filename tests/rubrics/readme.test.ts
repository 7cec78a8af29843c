import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatRubricError, readRubricFile } from '../../src/core/rubric-file'

const README = readFileSync('rubrics/README.md', 'utf8')
const example = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? ''

it('teaches with an example that is valid', () => {
  const reading = readRubricFile('README.md', example, { id: 'caption-rating' })
  expect('errors' in reading ? reading.errors.map(formatRubricError) : []).toEqual([])
})

it('shows the message that a wrong file really gets', () => {
  const reading = readRubricFile('rubrics/caption-rating.yaml', example.replace(/level: must( +#.*)/, 'level: shall$1'))
  const messages = 'errors' in reading ? reading.errors.map(formatRubricError) : []
  expect(messages).toHaveLength(1)
  expect(README).toContain(`\n${messages[0]}\n`)
})

it('lists every rubric', () => {
  for (const name of readdirSync('rubrics').filter((file) => file.endsWith('.yaml'))) expect(README).toContain(`\n| \`${name}\` `)
})
