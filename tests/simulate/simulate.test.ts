import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { loadMargin } from './machine/margin'
import { playStint } from './stint'

it('plays', async () => {
  const margin = await loadMargin()
  const seed = Number(process.env.SEED ?? 7)
  const from = Number(process.env.FROM ?? 0)
  const count = Number(process.env.COUNT ?? 10)
  const t = performance.now()
  let bad = 0
  let entries = 0
  const faults: Record<string, number> = {}
  for (let stint = from; stint < from + count; stint++) {
    const r = await playStint(margin, seed, stint, 3, !!process.env.STORY)
    if (process.env.STORY) writeFileSync('/tmp/story.txt', r.story.join('\n'))
    entries += r.entries.length
    for (const [k, n] of Object.entries(r.faults)) faults[k] = (faults[k] ?? 0) + n
    if (r.violations.length) {
      bad++
      if (bad <= Number(process.env.SHOW ?? 3))
        console.log(
          `== stint ${stint}\n` + [r.violations.length, ...r.violations].slice(0, Number(process.env.MANY ?? 4)).join('\n'),
        )
    }
  }
  console.log({ bad, count, entries, faults, ms: Math.round(performance.now() - t) })
}, 1e9)
