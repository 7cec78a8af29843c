import { PAY_LINE_KINDS, PAY_LINE_STATES } from '../../core/pay'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { IconButton } from '../../ui/icon-button'
import { report as words } from '../../ui/messages/report'
import { choicesOf, Select } from '../../ui/select'
import type { LineErrors, LineText } from './line-text'

interface Props {
  lines: readonly LineText[]
  errors: readonly LineErrors[]
  /** Of a new line. */
  currency: string
  onLines: (lines: LineText[]) => void
}

/** The amounts of an entry, each with what it is for and how far it has come. */
export function LinesField({ lines, errors, currency, onLines }: Props) {
  const set = (index: number, change: Partial<LineText>) =>
    onLines(lines.map((line, i) => (i === index ? { ...line, ...change, follows: false } : line)))
  const add = () => {
    const kind = lines.some((line) => line.kind === 'task') ? 'bonus' : 'task'
    onLines([...lines, { kind, state: 'expected', amount: '', currency: lines.at(-1)?.currency ?? currency, follows: false }])
  }
  return (
    <fieldset class="lines-field">
      <legend class="field-label">{words.lines}</legend>
      <p class="field-hint">{words.linesHint}</p>
      {lines.length === 0 && <p class="muted small">{words.noLines}</p>}
      {lines.map((line, index) => (
        <div key={line.id ?? `new-${index}`} class="line-row">
          <Select
            label={words.lineKind}
            value={line.kind}
            choices={choicesOf(PAY_LINE_KINDS, words.lineKinds)}
            onValue={(kind) => set(index, { kind })}
          />
          <TextField
            label={words.lineAmount}
            inputMode="decimal"
            hint={line.follows ? words.lineFollows : undefined}
            error={errors[index]?.amount}
            value={line.amount}
            onValue={(amount) => set(index, { amount })}
            maxLength={20}
          />
          <TextField
            label={words.lineCurrency}
            error={errors[index]?.currency}
            value={line.currency}
            onValue={(code) => set(index, { currency: code })}
            maxLength={3}
          />
          <Select
            label={words.lineState}
            value={line.state}
            choices={choicesOf(PAY_LINE_STATES, words.states)}
            onValue={(state) => set(index, { state })}
          />
          <IconButton
            name={words.lineRemove(`${words.lineKinds[line.kind]} ${line.amount}`.trim())}
            icon="close"
            onClick={() => onLines(lines.filter((_line, i) => i !== index))}
          />
        </div>
      ))}
      <div>
        <Button small onClick={add}>
          {words.lineAdd}
        </Button>
      </div>
    </fieldset>
  )
}
