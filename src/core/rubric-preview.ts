import type { Overlay, Rubric, RubricContext } from './rubric'
import { type ComposedRubric, composeRubric } from './rubric-compose'

/** A task for which a rubric or an overlay is meant. */
export function contextOf(value: Rubric | Overlay): RubricContext {
  const { taskTypes, platforms, domains } = value.kind === 'overlay' ? value.for : value
  return { platform: platforms?.[0] ?? '', taskType: taskTypes?.[0] ?? 'comparison', domain: domains?.[0] }
}

/** All that a rubric says, or an overlay laid over a base: conditions are passed over, so that nothing is left out. */
export function previewOf(value: Rubric | Overlay, base: Rubric): ComposedRubric {
  const context = contextOf(value)
  if (value.kind !== 'overlay') return composeRubric(unconditional(value), [], context)
  const { sharpen, ...overlay } = value
  return composeRubric(
    unconditional(base),
    [{ ...unconditional(overlay), ...(sharpen && { sharpen: sharpen.map(({ when: _when, ...entry }) => entry) }) }],
    context,
  )
}

function unconditional<T extends Pick<Overlay, 'criteria' | 'checklist'>>(value: T): T {
  const { criteria, checklist } = value
  return {
    ...value,
    ...(criteria && { criteria: criteria.map(({ when: _when, ...criterion }) => criterion) }),
    ...(checklist && { checklist: checklist.map(({ when: _when, ...item }) => item) }),
  }
}
