import { useState } from 'preact/hooks'
import { originName, otherOrigins } from '../ui/access/sites'
import { useAccess } from '../ui/access/use-access'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { options as words } from '../ui/messages/options'
import { Notice } from '../ui/notice'
import type { OptionsHost } from './host'

/** Sites that belong to no platform and were allowed one by one. */
export function OtherSites({ host }: { host: OptionsHost }) {
  const { access, platforms } = host
  const granted = useAccess(access, () => access.origins())
  const [problem, setProblem] = useState<string | null>(null)
  if (!granted) return <p class="muted">{words.loading}</p>
  const origins = otherOrigins(
    granted,
    platforms.map(({ site }) => site),
  )
  const remove = (origin: string) => {
    setProblem(null)
    access.remove([origin]).catch(() => setProblem(words.removeFailed(originName(origin))))
  }
  return (
    <>
      {problem && (
        <Notice tone="danger" live="alert" onDismiss={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
      {origins.length === 0 ? (
        <EmptyState title={words.noSites}>{words.noSitesHint}</EmptyState>
      ) : (
        <>
          <p class="page-text">{words.sitesText}</p>
          <ul class="options-sites">
            {origins.map((origin) => (
              <li key={origin}>
                <code>{originName(origin)}</code>
                <Button small aria-label={words.removeName(originName(origin))} onClick={() => remove(origin)}>
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
