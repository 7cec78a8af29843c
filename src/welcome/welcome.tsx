import { useEffect, useRef, useState } from 'preact/hooks'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import type { CatalogueEntry } from '../platforms/listed'
import type { Access } from '../ui/access/access'
import { HouseRules } from '../ui/access/house-rules'
import { PlatformSwitches } from '../ui/access/platform-switches'
import { Button } from '../ui/button'
import type { ask } from '../ui/client'
import { welcome as words } from '../ui/messages/welcome'
import { Notice } from '../ui/notice'
import { SettingsForm } from '../ui/settings-form'
import { PracticeTask } from './practice-task'
import { Recognised } from './recognised'
import { type LoadReader, useReading, type WatchNearing } from './use-reading'

/** All that the welcome page asks of the browser and of Margin. */
export interface WelcomeHost {
  access: Access
  platforms: readonly CatalogueEntry[]
  ask: typeof ask
  settings(): Promise<Settings>
  openOptions(): Promise<unknown>
  /** The practice room, with a first task begun. */
  openPractice(): Promise<unknown>
  watchNearing: WatchNearing
  loadReader: LoadReader
}

export function Welcome({ host }: { host: WelcomeHost }) {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    host.settings().then(setSettings, (e: unknown) => {
      console.error(e)
      setSettings(DEFAULT_SETTINGS)
    })
  }, [host])
  const rulesOf = new Map(host.platforms.map(({ site, rules }) => [site.id, rules]))
  return (
    <div class="page">
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-lead">{words.lead}</p>
        <p class="welcome-first">
          <Button variant="primary" onClick={() => void host.openPractice()}>
            {words.first}
          </Button>
          <span class="muted">{words.firstText}</span>
        </p>
      </header>
      <main>
        <div class="page-columns welcome-promises">
          <Promises title={words.does} list={words.doesList} />
          <Promises title={words.never} list={words.neverList} />
        </div>
        <section class="page-section" aria-labelledby="platforms-title">
          <h2 id="platforms-title">{words.platforms}</h2>
          <p class="page-text">{words.platformsText}</p>
          <Notice tone="warn" title={words.rulesTitle}>
            {words.rulesText}
          </Notice>
          <PlatformSwitches
            sites={host.platforms.map(({ site }) => site)}
            access={host.access}
            more={(site) => <HouseRules platform={site.label} rules={rulesOf.get(site.id) ?? []} />}
          />
          <Notice title={words.manualTitle}>{words.manualText}</Notice>
        </section>
        <section class="page-section" aria-labelledby="choices-title">
          <h2 id="choices-title">{words.choices}</h2>
          {settings ? <SettingsForm settings={settings} ask={host.ask} /> : <p class="muted">{words.loading}</p>}
        </section>
        <Practice watchNearing={host.watchNearing} loadReader={host.loadReader} />
        <section class="page-section" aria-labelledby="next-title">
          <h2 id="next-title">{words.next}</h2>
          <p class="page-text">{words.nextText}</p>
          <div>
            <Button onClick={() => void host.openOptions()}>{words.options}</Button>
          </div>
        </section>
      </main>
    </div>
  )
}

function Promises({ title, list }: { title: string; list: readonly string[] }) {
  return (
    <section class="page-box">
      <h2>{title}</h2>
      <ul class="page-list">
        {list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** The practice task, read by the very detector that reads task pages. */
export function Practice({ watchNearing, loadReader }: Pick<WelcomeHost, 'watchNearing' | 'loadReader'>) {
  const task = useRef<HTMLDivElement>(null)
  const reading = useReading(task, watchNearing, loadReader)
  return (
    <section class="page-section" aria-labelledby="practice-title">
      <h2 id="practice-title">{words.practice}</h2>
      <p class="page-text">{words.practiceText}</p>
      <div class="practice">
        <div class="page-box" ref={task}>
          <PracticeTask />
        </div>
        <Recognised reading={reading} />
      </div>
    </section>
  )
}
