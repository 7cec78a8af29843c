import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { localDay } from '../../core/day'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import type { Revision } from '../../store/schema'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Fold } from '../../ui/fold'
import { day } from '../../ui/format'
import { report as words } from '../../ui/messages/report'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'
import type { LedgerDesk } from './desk'
import { EditForm } from './edit-form'
import { RecentChanges } from './entry-history'
import { EntryTable, totalText } from './entry-table'
import { Filters } from './filters'
import { ADD_ID, focusEntry, focusOn, toggleId } from './focus'
import { byDay, ofRollups, ofRows } from './groups'
import { LedgerBar } from './ledger-bar'
import { newRow } from './new-row'
import { firstQuery, type LedgerQuery, rangeOf, rollupsOf, startedFrom } from './query'
import { revisionName } from './revision-words'
import { useCorrections } from './use-corrections'
import { useKnown } from './use-known'
import { type LedgerView, useLedger } from './use-ledger'

interface LedgerProps {
  host: ReportHost
  settings: Settings | null
  /** False while another part of the report stands in its place. */
  isShown: boolean
}

/** The closed entries: found, explained, corrected. */
export function Ledger({ host, settings, isShown }: LedgerProps) {
  const today = localDay(host.now(), host.zone)
  const [query, setQuery] = useState<LedgerQuery>(() => firstQuery(today))
  const { from, to } = rangeOf(query, today, (settings ?? DEFAULT_SETTINGS).weekStartsOn)
  const range = useMemo(() => ({ from, to }), [from, to])
  const view = useLedger(host, query, range)
  const nameOf = useCallback((revision: Revision) => revisionName(host.sites, revision), [host])
  const corrections = useCorrections(host, view.refresh, nameOf, view.rows)
  const known = useKnown(host, view.rollups)
  const desk: LedgerDesk = { host, known, currency: (settings ?? DEFAULT_SETTINGS).currency, corrections }
  const [openId, setOpenId] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const select = useCallback(
    (ids: readonly string[], on: boolean) =>
      setSelected((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id)))),
    [],
  )
  /** The entry that the report was opened for, until it is shown. */
  const [asked, setAsked] = useState<string | null>(null)

  useEffect(() => {
    if (host.entryId === undefined) return
    const find = async (id: string) => {
      const row = await host.ledger.row(id)
      if (!row) return
      setQuery((now) => ({ ...now, range: 'custom', from: row.entry.day, to: row.entry.day }))
      setOpenId(id)
      setAsked(id)
    }
    find(host.entryId).catch(console.error)
  }, [host])

  const isAskedShown = asked !== null && view.rows?.some(({ entry }) => entry.id === asked) === true
  useEffect(() => {
    if (!isAskedShown || asked === null) return
    focusEntry(asked)
    setAsked(null)
  }, [asked, isAskedShown])

  // Another part may have changed pay meanwhile.
  const wasShown = useRef(isShown)
  const { refresh } = view
  useEffect(() => {
    if (isShown && !wasShown.current) void refresh()
    wasShown.current = isShown
  }, [isShown, refresh])

  const added = () => {
    setAdding(false)
    focusOn(ADD_ID)
  }

  const shown = new Set(view.rows?.map(({ entry }) => entry.id))
  const chosen = new Set([...selected].filter((id) => shown.has(id)))
  return (
    <section class="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{words.ledger}</h2>
      <Filters desk={desk} query={query} onQuery={(next) => setQuery(startedFrom(query, next, range, today))} />
      <LedgerBar
        desk={desk}
        isShown={isShown}
        selected={chosen}
        onDeselect={() => setSelected(new Set())}
        isAdding={adding}
        onAdd={() => setAdding(!adding)}
      />
      {adding && <EditForm desk={desk} row={newRow(host, known)} isNew onDone={added} />}
      <Total view={view} query={query} />
      <Found view={view} query={query} desk={desk} openId={openId} onOpen={setOpenId} selected={chosen} onSelect={select} />
      <Fold title={words.changes}>
        <RecentChanges desk={desk} />
      </Fold>
    </section>
  )
}

/** What the range comes to: from the roll-ups where they can tell, else from the entries that are shown. */
function Total({ view, query }: { view: LedgerView; query: LedgerQuery }) {
  const { rows, rollups: all, next } = view
  const rollups = useMemo(() => rollupsOf(query, all), [query, all])
  const total = useMemo(() => totalText(words.total, rollups ? ofRollups(rollups) : ofRows(rows ?? [])), [rollups, rows])
  if (!rows || rows.length === 0) return null
  return (
    <p class="ledger-total">
      <strong>{rollups || next === null ? total : words.totalShown(total)}</strong>{' '}
      {rollups && <span class="muted small">{words.totalNote}</span>}
    </p>
  )
}

interface FoundProps {
  view: LedgerView
  query: LedgerQuery
  desk: LedgerDesk
  openId: string | null
  onOpen: (id: string | null) => void
  selected: ReadonlySet<string>
  onSelect: (ids: readonly string[], selected: boolean) => void
}

function Found({ view, query, ...table }: FoundProps) {
  const { rows, rollups, next, reading, failed } = view
  const days = useMemo(() => byDay(rows ?? [], rollupsOf(query, rollups)), [rows, rollups, query])
  const more = async () => {
    const first = await view.more()
    if (first) focusOn(toggleId(first.entry.id))
  }
  if (failed)
    return (
      <Notice tone="danger" live="alert">
        {words.failed}
      </Notice>
    )
  if (!rows) return <p class="muted">{words.loading}</p>
  return (
    <>
      {rows.length > 0 && <EntryTable {...table} days={days} />}
      {rows.length === 0 && next === null && <EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      {next !== null && (
        <div class="ledger-more">
          <Button aria-disabled={reading} onClick={() => void more()}>
            {words.more}
          </Button>
          {reading && <span class="muted small">{words.searching(day(next))}</span>}
        </div>
      )}
    </>
  )
}
