import { Document, parseDocument } from 'yaml'
import type { Overlay, Rubric } from './rubric'
import type { TaskType } from './task'

/** A rule of a guideline in the trainer's own words. */
export interface OwnRule {
  words: string
  as: 'criterion' | 'item' | 'both'
  level: 'must' | 'should'
}

const WIDTH = { lineWidth: 120 } as const
const LONGEST_TITLE = 60

/** A small rubric to begin with: valid as it stands, every text a placeholder. */
export function startingText(id: string): string {
  return `# Every field is explained in Margin's rubrics/README.md.
format: 1
id: ${id}
version: 1
title: My rubric
summary: What is judged here, in one or two sentences.
taskTypes: [comparison] # the first one is what it is written for

criteria:
  - id: follows-instructions
    title: Follows the instructions
    question: Does it do all that was asked?
    level: must # or should
    scale:
      - { value: 3, label: Fully, anchor: Nothing that was asked is missing. }
      - { value: 2, label: In part, anchor: One thing that was asked is missing. }
      - { value: 1, label: No, anchor: The main thing that was asked is missing. }

checklist:
  - id: read-all
    question: Did you read all of it?
    level: must

sources:
  - title: My own notes
    where: written by me
`
}

/** A copy under another id and title, as version 1: of a text with its comments, or of a bundled value. */
export function copyText(of: string | Rubric | Overlay, { id, title }: { id: string; title: string }): string {
  const document =
    typeof of === 'string' ? parseDocument(of, { prettyErrors: false }) : new Document(of, { aliasDuplicateObjects: false })
  document.set('id', id)
  document.set('version', 1)
  document.set('title', title.slice(0, 80))
  return document.toString(WIDTH)
}

/** A rubric of rules that the trainer took from a guideline. Holds the trainer's words alone. */
export function draftText(
  rules: readonly OwnRule[],
  { id, title, taskType }: { id: string; title: string; taskType: TaskType },
): string {
  const taken = new Set<string>()
  const named = rules.map((rule) => ({
    ...rule,
    question: rule.words.trim().replace(/\s+/g, ' '),
    id: ruleId(rule.words, taken),
  }))
  const criteria = named.filter(({ as }) => as !== 'item')
  const items = named.filter(({ as }) => as !== 'criterion')
  return new Document({
    format: 1,
    id,
    version: 1,
    title: title.trim().slice(0, 80) || id,
    summary: 'Rules of a project, in my own words.',
    taskTypes: [taskType],
    criteria: criteria.map((rule) => ({
      id: rule.id,
      title: shortened(rule.question),
      question: rule.question,
      level: rule.level,
    })),
    checklist: items.map((rule) => ({ id: rule.id, question: rule.question, level: rule.level })),
    sources: [{ title: 'The project’s own guidelines', where: 'shown on the platform' }],
  }).toString(WIDTH)
}

/** Small letters, digits and single hyphens, for an id. */
export function idOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const [...parts] = plain.match(/[a-z0-9]+/g) ?? []
  return parts.slice(0, 5).join('-').slice(0, 40).replace(/-$/, '')
}

function ruleId(words: string, taken: Set<string>): string {
  const wanted = idOf(words) || 'rule'
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}

/** Cut between words. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text
  const cut = text.slice(0, LONGEST_TITLE - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2)).trimEnd()}…`
}
