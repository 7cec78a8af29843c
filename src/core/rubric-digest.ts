import type { ComposedCriterion, ComposedItem, ComposedRubric } from './rubric-compose'

/**
 * What a rubric was at a time, without its texts: a few hashes for each section and each checklist item, so that a later version can
 * say what changed. A section is what is read in one piece: a criterion, the preference, the justification.
 */
export interface RubricDigest {
  /** By id of the section, in the order in which they stand. */
  sections: Record<string, string>
  items: Record<string, string>
}

/** Ids of the two sections that are no criterion; no criterion can have them. */
export const PREFERENCE = '#preference'
export const JUSTIFICATION = '#justification'

/** Gives a short text that is another one for another text. */
export type Hash = (text: string) => string

/** What changed in a section or an item since it was read. */
export type Change = 'added' | 'removed' | 'now-must' | 'no-longer-must' | 'reworded' | 'anchors' | 'examples'

export interface SectionChange {
  id: string
  isItem: boolean
  changes: Change[]
}

/** The sections of a rubric in the order in which they are shown. */
export function sectionIds(rubric: ComposedRubric): string[] {
  return [
    ...rubric.criteria.map(({ id }) => id),
    ...(rubric.preference ? [PREFERENCE] : []),
    ...(rubric.justification ? [JUSTIFICATION] : []),
  ]
}

export function digestOf(rubric: ComposedRubric, hash: Hash): RubricDigest {
  const { criteria, checklist, preference, justification } = rubric
  // Level, wording, anchors and examples each have a place of their own, so that it can be said which of them changed.
  const print = (level: string, wording: unknown, anchors?: unknown, examples?: unknown) =>
    [level, ...[wording, anchors, examples].map((part) => (part === undefined ? '' : hash(JSON.stringify(part))))].join('.')
  const ofCriterion = ({ level, title, question, why, scale, good, bad, pitfalls }: ComposedCriterion) =>
    print(level, [title, question, why], scale, [good, bad, pitfalls])
  const ofItem = ({ level, question, why }: ComposedItem) => print(level, [question, why])
  return {
    sections: Object.fromEntries([
      ...criteria.map((criterion) => [criterion.id, ofCriterion(criterion)] as const),
      ...(preference ? [[PREFERENCE, print('', preference.question, preference.scale)] as const] : []),
      ...(justification ? [[JUSTIFICATION, print('', justification)] as const] : []),
    ]),
    items: Object.fromEntries(checklist.map((item) => [item.id, ofItem(item)])),
  }
}

/** What is different now: sections first, in their order, then items; what is gone stands last in each. */
export function changesSince(before: RubricDigest, now: RubricDigest): SectionChange[] {
  return [...changedIn(before.sections, now.sections, false), ...changedIn(before.items, now.items, true)]
}

function changedIn(before: Record<string, string>, now: Record<string, string>, isItem: boolean): SectionChange[] {
  const changed = Object.entries(now).map(([id, print]) => ({ id, isItem, changes: between(own(before, id), print) }))
  const gone = Object.keys(before).filter((id) => own(now, id) === undefined)
  return [
    ...changed.filter(({ changes }) => changes.length > 0),
    ...gone.map((id) => ({ id, isItem, changes: ['removed' as const] })),
  ]
}

function between(before: string | undefined, now: string): Change[] {
  if (before === undefined) return ['added']
  if (before === now) return []
  const [level, wording, anchors, examples] = before.split('.')
  const [newLevel, newWording, newAnchors, newExamples] = now.split('.')
  return [
    ...(level === newLevel ? [] : [newLevel === 'must' ? ('now-must' as const) : ('no-longer-must' as const)]),
    ...(wording === newWording ? [] : ['reworded' as const]),
    ...(anchors === newAnchors ? [] : ['anchors' as const]),
    ...(examples === newExamples ? [] : ['examples' as const]),
  ]
}

const own = (prints: Record<string, string>, id: string) => (Object.hasOwn(prints, id) ? prints[id] : undefined)
