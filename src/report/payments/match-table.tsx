import { useState } from 'preact/hooks'
import { payments as words } from '../../ui/messages/payments'
import type { PaymentsDesk } from './desk'
import { keyOf, type MatchGroup } from './match-groups'
import { MatchRow } from './match-row'
import { Paged } from './paged'
import { PayTable } from './pay-table'

/** The matches of a group, each with what the ledger says beside what the platform says. */
export function MatchTable({ desk, group }: { desk: PaymentsDesk; group: MatchGroup }) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const { columns } = words
  return (
    <Paged list={group.matches}>
      {(shown) => (
        <PayTable
          caption={words.table(words.classes[group.class])}
          as="matches"
          columns={[
            columns.work,
            { figures: columns.ledger },
            { figures: columns.platform },
            { figures: columns.difference, wideOnly: true },
            columns.actions,
          ]}
        >
          {shown.map((match, i) => {
            const key = keyOf(match)
            const next = shown[i + 1] ?? shown[i - 1]
            return (
              <MatchRow
                key={key}
                desk={desk}
                match={match}
                next={next && keyOf(next)}
                isOpen={openKey === key}
                onOpen={(isOpen) => setOpenKey(isOpen ? key : null)}
              />
            )
          })}
        </PayTable>
      )}
    </Paged>
  )
}
