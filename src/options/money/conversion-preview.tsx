import type { ConversionPreview as Preview } from '../../core/home-conversion'
import { Button } from '../../ui/button'
import { money, number } from '../../ui/format'
import { money as words } from '../../ui/messages/money'
import { Notice } from '../../ui/notice'

interface Props {
  preview: Preview
  home: string
  onApply: () => void
  onLeave: () => void
}

/** What a conversion would come to, currency by currency, what it cannot reach, and the question whether to. */
export function ConversionPreview({ preview, home, onApply, onLeave }: Props) {
  const { of, lines, currencies, rateless } = preview
  if (lines === 0 && rateless.length === 0) return <Notice>{words.nothing(number(of))}</Notice>
  const inHome = (minor: number) => money({ minor, currency: home })
  const apply = (
    <>
      <Button variant="primary" onClick={onApply}>
        {words.apply(number(lines), lines === 1)}
      </Button>
      <Button onClick={onLeave}>{words.keep}</Button>
    </>
  )
  return (
    <Notice
      tone={lines > 0 ? 'info' : 'warn'}
      title={lines > 0 ? words.question(home) : words.nothing(number(of))}
      {...(lines > 0 ? { actions: apply } : {})}
    >
      {lines > 0 && <p>{words.wouldChange(number(lines), number(of))}</p>}
      {currencies.length > 0 && (
        <div class="money-scroll">
          <table class="money-table">
            <thead>
              <tr>
                <th scope="col">{words.currencyHead}</th>
                {[words.linesHead, words.amountHead, words.homeHead(home)].map((head) => (
                  <th scope="col" class="money-number" key={head}>
                    {head}
                  </th>
                ))}
                <th scope="col">{words.ratesHead}</th>
              </tr>
            </thead>
            <tbody>
              {currencies.map(({ currency, lines: n, minor, homeMinor, rateDays }) => (
                <tr key={currency}>
                  <th scope="row">{currency}</th>
                  <td class="money-number">{number(n)}</td>
                  <td class="money-number">{money({ minor, currency })}</td>
                  <td class="money-number">{inHome(homeMinor)}</td>
                  <td>{words.ratesUsed(rateDays.length, rateDays[0] ?? '', rateDays.at(-1) ?? '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {currencies.map(({ currency, again, replaced }) => (
        <div key={currency}>
          {again.lines > 0 && (
            <p>
              {currency}: {words.again(number(again.lines), inHome(again.before), inHome(again.after), again.lines === 1)}
            </p>
          )}
          {replaced > 0 && (
            <p>
              {currency}: {words.replacedHome(number(replaced), replaced === 1)}
            </p>
          )}
        </div>
      ))}
      {rateless.map(({ currency, lines: n, minor, firstDay, lastDay }) => (
        <p key={currency}>{words.rateless(number(n), currency, money({ minor, currency }), firstDay, lastDay, n === 1)}</p>
      ))}
      {lines > 0 && <p class="muted">{words.undoLater}</p>}
    </Notice>
  )
}
