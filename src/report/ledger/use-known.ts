import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Project } from '../../core/project'
import type { Rollup } from '../../core/rollup'
import type { ReportHost } from '../host'

type Known = Pick<Project, 'platform' | 'project'>

/** Platforms and projects that are kept, or that the range shown has worked on. */
export function useKnown(host: ReportHost, rollups: readonly Rollup[]): readonly Known[] {
  const [kept, setKept] = useState<readonly Known[]>([])
  useEffect(() => {
    host.projects().then(setKept, console.error)
  }, [host])
  return useMemo(() => {
    const all = [...kept, ...rollups].map(({ platform, project }) => ({ platform, project }))
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
  }, [kept, rollups])
}
