import type { ComponentChildren } from 'preact'
import { SURE } from '../core/detection'
import type { Settings } from '../core/settings'
import type { EvidenceSummary } from '../platforms/listed'
import { evidenceName, HouseRules } from '../ui/access/house-rules'
import { PlatformSwitches } from '../ui/access/platform-switches'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { percent } from '../ui/format'
import { options as words } from '../ui/messages/options'
import { popup } from '../ui/messages/popup'
import { SettingsForm } from '../ui/settings-form'
import { DataSection } from './data/data-section'
import { Failed } from './failed'
import { HealthSection } from './health/health-section'
import type { OptionsHost } from './host'
import { JustificationSwitch } from './justification-switch'
import { LessonsSection } from './lessons/lessons-section'
import { LimitsSection } from './limits-section'
import { MoneySection } from './money/money-section'
import { OtherSites } from './other-sites'
import { PayTermsSection } from './pay-terms'
import { RubricsSection } from './rubrics/rubrics-section'
import { Stored } from './stored-section'
import { TimePolicySection } from './time-policy-section'
import { useRead } from './use-read'

const SECTIONS = [
  'platforms',
  'sites',
  'health',
  'lessons',
  'manual',
  'rubrics',
  'terms',
  'policy',
  'choices',
  'money',
  'limits',
  'data',
  'stored',
] as const
type SectionId = (typeof SECTIONS)[number]

export function Options({ host }: { host: OptionsHost }) {
  const settings = useRead(host.settings, host.onStateChanged)
  return (
    <div class="page options">
      <header class="page-head options-head">
        <h1>{words.title}</h1>
        <div class="options-links">
          <Button onClick={() => void host.openReport()}>{popup.report}</Button>
          <Button onClick={() => void host.openPractice()}>{words.practice}</Button>
          <Button onClick={() => void host.openWelcome()}>{popup.welcome}</Button>
        </div>
      </header>
      <nav class="options-nav" aria-label={words.nav}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{words[id]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        <Section id="platforms">
          <Platforms host={host} settings={settings.value} />
        </Section>
        <Section id="sites">
          <OtherSites host={host} />
        </Section>
        <Section id="health">
          <HealthSection host={host} />
        </Section>
        <Section id="lessons">
          <LessonsSection host={host.lessons} />
        </Section>
        <Section id="manual">
          <ul class="page-list">
            {words.manualList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Section id="rubrics">
          <RubricsSection host={host.rubrics} />
        </Section>
        <Section id="terms">
          <PayTermsSection host={host} currency={settings.value?.currency} />
        </Section>
        <Section id="policy">
          {settings.failed && <Failed />}
          {!settings.value && !settings.failed && <p class="muted">{words.loading}</p>}
          {settings.value && <TimePolicySection host={host} settings={settings.value} />}
        </Section>
        <Section id="choices">
          {settings.failed && <Failed />}
          {!settings.value && !settings.failed && <p class="muted">{words.loading}</p>}
          {settings.value && <SettingsForm settings={settings.value} ask={host.ask} inOptions />}
        </Section>
        <Section id="money">
          {settings.failed && <Failed />}
          {!settings.value && !settings.failed && <p class="muted">{words.loading}</p>}
          {settings.value && <MoneySection host={host} settings={settings.value} />}
        </Section>
        <Section id="limits">
          {settings.failed && <Failed />}
          {!settings.value && !settings.failed && <p class="muted">{words.loading}</p>}
          {settings.value && <LimitsSection settings={settings.value} host={host} />}
        </Section>
        <Section id="data">
          <DataSection host={host} settings={settings.value} />
        </Section>
        <Section id="stored">
          <Stored host={host} />
        </Section>
      </main>
    </div>
  )
}

function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  return (
    <section class="page-section" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words[id]}</h2>
      {children}
    </section>
  )
}

function Platforms({ host, settings }: { host: OptionsHost; settings: Settings | null }) {
  const entryOf = new Map(host.platforms.map((entry) => [entry.site.id, entry]))
  return (
    <>
      <p class="page-text">{words.platformsText}</p>
      <PlatformSwitches
        sites={host.platforms.map(({ site }) => site)}
        access={host.access}
        more={(site) => {
          const entry = entryOf.get(site.id)
          return (
            entry && (
              <>
                <Evidence summary={entry.evidence} />
                <HouseRules platform={site.label} rules={entry.rules} />
                {settings && <JustificationSwitch platform={site.id} rules={entry.rules} settings={settings} ask={host.ask} />}
              </>
            )
          )
        }}
      />
      <p class="muted">{words.doubt(percent(SURE))}</p>
    </>
  )
}

/** How well it is known what this platform's pages look like. */
function Evidence({ summary }: { summary: EvidenceSummary }) {
  const { grade, address, page, newest } = summary
  const name = (evidence: typeof address) => (evidence === null ? words.noEvidence : evidenceName(evidence))
  return (
    <p class="small">
      <Badge tone={grade === 'good' ? 'good' : grade === 'thin' ? 'warn' : 'plain'}>
        {words.evidenceGrade(words.grades[grade])}
      </Badge>{' '}
      <span class="muted">{words.evidenceText(name(address), name(page), newest ?? '')}</span>
    </p>
  )
}
