import type {
  Condition,
  Criterion,
  Justification,
  Overlay,
  Rubric,
  RubricChecklistItem,
  RubricContext,
  ScalePoint,
  Sharpening,
} from './rubric'

/** Which overlay something came from. */
export interface Origin {
  id: string
  title: string
}

export interface ComposedPoint extends ScalePoint {
  /** What overlays add to the anchor. */
  notes?: string[]
}

export interface ComposedCriterion extends Omit<Criterion, 'scale' | 'when'> {
  scale?: ComposedPoint[]
  /** The overlay that brought it; absent for the base rubric's own. */
  from?: Origin
  /** The overlays that sharpened it, in order. */
  sharpenedBy?: Origin[]
}

export interface ComposedItem extends Omit<RubricChecklistItem, 'when'> {
  /** The overlay that brought it; absent for the base rubric's own. */
  from?: Origin
}

/** What of a rubric or an overlay the checklist is made from; a list without its texts will do. */
interface ItemHead {
  id: string
  level: RubricChecklistItem['level']
  when?: Condition
}
export interface WithChecklist<I extends ItemHead = RubricChecklistItem> {
  id: string
  checklist: readonly I[]
}
export interface OverlayWithChecklist<I extends ItemHead = RubricChecklistItem> extends Pick<Overlay, 'id' | 'title' | 'for'> {
  checklist?: readonly I[]
}

/** A rubric as it holds for one task: conditions are settled, overlays laid over. */
export interface ComposedRubric extends Omit<Rubric, 'criteria' | 'checklist' | 'kind' | '$schema'> {
  criteria: ComposedCriterion[]
  /** Ids carry that of the file they stand in: `comparison/read-both`, `coding/ran-it`. */
  checklist: ComposedItem[]
  /** The base and what was laid over it, in order: `['comparison', 'coding']`. */
  parts: string[]
  /** The version of the whole: `comparison@3+coding@1`. */
  edition: string
}

/** True where all that a condition gives holds. */
export function holds(when: Condition | undefined, { platform, taskType, domain }: RubricContext): boolean {
  if (!when) return true
  if (when.taskTypes && !when.taskTypes.includes(taskType)) return false
  if (when.platforms && !when.platforms.includes(platform)) return false
  return !when.domains || (domain !== undefined && when.domains.includes(domain))
}

/** What an overlay is for decides when it is laid on: the wider first, so that the platform has the last word. */
const rank = ({ for: given }: Pick<Overlay, 'for'>) => (given.platforms ? 2 : 0) + (given.taskTypes ? 1 : 0)

/**
 * The overlays that hold for a task, in the order in which they are laid on: those for domains, then for task types, then for
 * platforms, then for platforms and task types together; within each by id. Of two with one id the first given stays.
 */
export function overlaysFor<T extends Pick<Overlay, 'id' | 'for'>>(overlays: readonly T[], context: RubricContext): T[] {
  const byId = new Map<string, T>()
  for (const overlay of overlays) if (!byId.has(overlay.id) && holds(overlay.for, context)) byId.set(overlay.id, overlay)
  return [...byId.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

/**
 * Lays the overlays that hold over a base rubric, without changing either. Nothing of the base is lost or softened: overlays add
 * criteria and items (under ids of their own, `coding/runs`), raise a criterion to `must`, and add pitfalls, examples and notes
 * to anchors. The same for any order of the list.
 */
export function composeRubric(base: Rubric, overlays: readonly Overlay[], context: RubricContext): ComposedRubric {
  const { kind: _kind, $schema: _schema, ...rubric } = base
  const laid = overlaysFor(overlays, context)
  const own = base.criteria.filter(({ when }) => holds(when, context)).map(settled)
  return {
    ...rubric,
    criteria: [
      ...own.map((criterion) => laid.reduce((sharp, overlay) => sharpened(sharp, overlay, context), criterion)),
      ...laid.flatMap((overlay) => added(overlay, overlay.criteria, context)),
    ],
    checklist: composeChecklist(base, laid, context),
    ...(base.justification && { justification: laid.reduce(withNeeds, base.justification) }),
    sources: namedOnce([base, ...laid].flatMap(({ sources }) => sources)),
    parts: [base, ...laid].map(({ id }) => id),
    edition: [base, ...laid].map(({ id, version }) => `${id}@${version}`).join('+'),
  }
}

/** A source that several parts name at the same place is named once. */
function namedOnce(sources: Rubric['sources']): Rubric['sources'] {
  return sources.filter(({ where }, i) => sources.findIndex((other) => other.where === where) === i)
}

/**
 * The items of a base rubric and of the overlays that hold, where their conditions hold. What an overlay asks stands after the
 * base's musts and before its shoulds, being closer to the task at hand.
 */
export function composeChecklist<I extends ItemHead>(
  base: WithChecklist<I>,
  overlays: readonly OverlayWithChecklist<I>[],
  context: RubricContext,
): (Omit<I, 'when'> & { from?: Origin })[] {
  const own = base.checklist
    .filter(({ when }) => holds(when, context))
    .map((item) => ({ ...settled(item), id: `${base.id}/${item.id}` }))
  return [
    ...own.filter(({ level }) => level === 'must'),
    ...overlaysFor(overlays, context).flatMap((overlay) => added(overlay, overlay.checklist, context)),
    ...own.filter(({ level }) => level === 'should'),
  ]
}

function settled<T extends { when?: Condition }>({ when: _when, ...rest }: T): Omit<T, 'when'> {
  return rest
}

function added<T extends { id: string; when?: Condition }>(
  overlay: Pick<Overlay, 'id' | 'title'>,
  list: readonly T[] = [],
  context: RubricContext,
) {
  const from = { id: overlay.id, title: overlay.title }
  return list
    .filter(({ when }) => holds(when, context))
    .map((entry) => ({ ...settled(entry), id: `${overlay.id}/${entry.id}`, from }))
}

function sharpened(criterion: ComposedCriterion, overlay: Overlay, context: RubricContext): ComposedCriterion {
  const meant = (overlay.sharpen ?? []).filter(({ criteria, when }) => criteria.includes(criterion.id) && holds(when, context))
  if (meant.length === 0) return criterion
  const sharpenedBy = [...(criterion.sharpenedBy ?? []), { id: overlay.id, title: overlay.title }]
  return { ...meant.reduce(sharpenedOnce, criterion), sharpenedBy }
}

function sharpenedOnce(criterion: ComposedCriterion, { level, anchors, good, bad, pitfalls }: Sharpening): ComposedCriterion {
  const notes = new Map(anchors?.map(({ value, note }) => [value, note]))
  const noted = (point: ComposedPoint): ComposedPoint => {
    const note = notes.get(point.value)
    return note === undefined ? point : { ...point, notes: joined(point.notes, [note]) }
  }
  return {
    ...criterion,
    ...(level && { level }),
    ...(criterion.scale && { scale: criterion.scale.map(noted) }),
    ...(good && { good: joined(criterion.good, good) }),
    ...(bad && { bad: joined(criterion.bad, bad) }),
    ...(pitfalls && { pitfalls: joined(criterion.pitfalls, pitfalls) }),
  }
}

function withNeeds(justification: Justification, { justification: more }: Overlay): Justification {
  return {
    ...justification,
    ...(more?.points && { points: joined(justification.points, more.points) }),
    ...(more?.needs && { needs: joined(justification.needs, more.needs) }),
  }
}

/** Two lists in a row, each text once. */
function joined<T>(before: readonly T[] | undefined, more: readonly T[]): T[] {
  return [...new Set([...(before ?? []), ...more])]
}
