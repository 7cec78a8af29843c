import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from '../../src/ui/tabs'

afterEach(cleanup)

const TABS = ['one', 'two', 'three'].map((id) => ({ id, label: id }))

function Sample() {
  const [current, setCurrent] = useState('one')
  return (
    <Tabs name="Parts" tabs={TABS} current={current} onChange={setCurrent}>
      text of {current}
    </Tabs>
  )
}

const selected = () => screen.getByRole('tab', { selected: true }).textContent

test.each([
  [['ArrowRight'], 'two'],
  [['ArrowLeft'], 'three'],
  [['End'], 'three'],
  [['End', 'ArrowRight'], 'one'],
  [['ArrowRight', 'ArrowRight', 'Home'], 'one'],
])('%j leads to %s and takes the focus along', (keys, to) => {
  render(<Sample />)
  screen.getByRole('tab', { name: 'one' }).focus()
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
  expect(selected()).toBe(to)
  expect(document.activeElement?.textContent).toBe(to)
  expect(screen.getByRole('tabpanel').textContent).toBe(`text of ${to}`)
})

test('one tab alone is a tab stop, and names its panel', () => {
  render(<Sample />)
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1])
  expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(screen.getByRole('tab', { selected: true }).id)
})

test('a key with a modifier is left to the browser', () => {
  render(<Sample />)
  fireEvent.keyDown(screen.getByRole('tab', { name: 'one' }), { key: 'ArrowRight', altKey: true })
  expect(selected()).toBe('one')
})
