import { useState } from 'preact/hooks'
import { reportText } from '../../core/page-structure'
import type { PageHealth } from '../../core/recognition'
import { Button } from '../../ui/button'
import { AreaField } from '../../ui/field'
import { health as words } from '../../ui/messages/health'
import { Notice } from '../../ui/notice'
import { linesOf } from './health-words'
import type { HealthHost } from './host'

interface Props {
  of: PageHealth
  host: HealthHost
  /** Today, `YYYY-MM-DD`. */
  day: string
}

/** The report on one kind of page, made when it is asked for, shown before it is copied. */
export function PageReport({ of, host, day }: Props) {
  const [text, setText] = useState<string | null>(null)
  const [hasTab, setHasTab] = useState(true)
  const [said, setSaid] = useState<{ tone: 'good' | 'danger'; text: string } | null>(null)
  const make = async () => {
    setSaid(null)
    const { page } = of
    const facts = { version: host.version, browser: host.browserName, day, lines: linesOf(of) }
    try {
      const structures = await host.structure(page.site)
      setHasTab(structures !== null)
      setText(reportText({ ...facts, platform: page.platform, shape: `${page.shape} (${page.pageKind})` }, structures ?? []))
    } catch (error) {
      setHasTab(false)
      setText(reportText({ ...facts, platform: page.platform, shape: `${page.shape} (${page.pageKind})` }, []))
      setSaid({ tone: 'danger', text: words.failed(error instanceof Error ? error.message : String(error)) })
    }
  }
  const copy = () => {
    host.copy(text ?? '').then(
      () => setSaid({ tone: 'good', text: words.copied }),
      () => setSaid({ tone: 'danger', text: words.notCopied }),
    )
  }
  if (text === null)
    return (
      <Button small aria-label={words.reportOf(of.page.shape)} onClick={() => void make()}>
        {words.report}
      </Button>
    )
  return (
    <div class="health-report">
      <p class="small muted">{words.reportText}</p>
      {!hasTab && <p class="small">{words.noTab}</p>}
      <AreaField label={words.label} value={text} rows={10} onValue={setText} />
      <div class="health-actions">
        <Button small variant="primary" onClick={copy}>
          {words.copy}
        </Button>
        <Button small onClick={() => void make()}>
          {words.look}
        </Button>
      </div>
      {said && (
        <Notice tone={said.tone} live="status">
          {said.text}
        </Notice>
      )}
    </div>
  )
}
