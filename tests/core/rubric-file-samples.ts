import { formatRubricError, readRubricFile } from '../../src/core/rubric-file'

export const GOOD = `format: 1
id: tiny
version: 1
title: A tiny rubric
summary: For the tests alone.
taskTypes: [rating]
criteria:
  - id: first
    title: First
    question: Is it so?
    level: must
    scale:
      - { value: 1, label: Low, anchor: 'It is not.' }
      - { value: 2, label: High, anchor: 'It is.' }
checklist:
  - id: looked
    question: Did you look?
    level: must
sources:
  - { title: Made up, where: here }
`

export const OVERLAY = `format: 1
kind: overlay
id: tiny
version: 1
title: A tiny overlay
summary: For the tests alone.
for: { domains: [coding] }
sharpen:
  - criteria: [first]
    level: must
    anchors: [{ value: 1, note: It does not run. }]
sources:
  - { title: Made up, where: here }
`

export const errorsOf = (text: string, id?: string) => {
  const reading = readRubricFile('tiny.yaml', text, id === undefined ? {} : { id })
  return 'errors' in reading ? reading.errors.map(formatRubricError) : []
}

export const swap = (part: string, by: string) => {
  if (!GOOD.includes(part)) throw new Error(`not in the example: ${part}`)
  return GOOD.replace(part, () => by)
}
