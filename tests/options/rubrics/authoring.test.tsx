import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Authoring } from '../../../src/options/rubrics/authoring'
import { GOOD } from '../../core/rubric-file-samples'
import { fakeRubrics } from './fake-rubrics'

let fake: ReturnType<typeof fakeRubrics>
beforeEach(() => {
  fake = fakeRubrics()
})
afterEach(cleanup)

const open = async () => {
  render(<Authoring host={fake.host} />)
  await screen.findByRole('button', { name: 'New rubric' })
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const code = () => screen.getByLabelText<HTMLTextAreaElement>('Text, in YAML')
const write = (text: string) => fireEvent.input(code(), { target: { value: text } })
const row = (id: string) => document.querySelector(`[data-rubric="${id}"]`)
const preview = () => within(screen.getByRole('region', { name: 'Preview' }))
function choose(...files: [name: string, text: string][]) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no input')
  fireEvent.change(input, { target: { files: files.map(([name, text]) => new File([text], name)) } })
}
const kept = async (...ids: string[]) => {
  for (const id of ids) {
    choose([`${id}.yaml`, GOOD.replace('id: tiny', `id: ${id}`)])
    fireEvent.click(await screen.findByRole('button', { name: 'Import 1 rubric' }))
    await waitFor(() => expect(row(id)).toBeTruthy())
  }
}

describe('writing a rubric', () => {
  it('begins with a text that can be saved, shows it as the panel does, and can be taken back', async () => {
    await open()
    press('New rubric')
    expect(await preview().findByText('Does it do all that was asked?')).toBeTruthy()
    press('Save')
    await waitFor(() => expect(row('my-rubric')).toBeTruthy())
    expect(fake.own.get('my-rubric')?.text).toContain('# Every field is explained')
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(row('my-rubric')).toBeNull())
  })

  it('refuses what is not valid, names line, field and mend, and leads there; the draft stays', async () => {
    await open()
    press('New rubric')
    write(code().value.replace('level: must # or should', 'level: shall'))
    const place = await screen.findByRole('button', { name: 'Line 13, criteria[0].level' })
    expect(place.parentElement?.textContent).toContain('Expected one of must, should; found "shall". Write one of these.')
    fireEvent.click(place)
    expect(code().value.slice(code().selectionStart, code().selectionEnd)).toBe('shall')
    press('Save')
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(fake.own.size).toBe(0)
    await waitFor(() => expect([...fake.drafts.values()][0]?.text).toContain('level: shall'))
    expect(preview().getByText('Does it do all that was asked?')).toBeTruthy()

    cleanup()
    await open()
    press('Go on “My rubric”')
    expect(code().value).toContain('level: shall')
    write(code().value.replace('level: shall', 'level: should'))
    press('Save')
    await waitFor(() => expect(fake.own.size).toBe(1))
    expect(fake.drafts.size).toBe(0)
  })

  it('lets nobody take the id of a bundled rubric or of another of one’s own', async () => {
    await open()
    await kept('tiny')
    press('New rubric')
    for (const [id, owner] of [
      ['tiny', 'another rubric of yours'],
      ['pairs', 'a bundled rubric'],
    ] as const) {
      write(code().value.replace(/^id: .*/m, `id: ${id}`))
      expect(await screen.findByText(new RegExp(`which is that of ${owner}`))).toBeTruthy()
    }
  })

  it('with a new id becomes another one, and back with an undo', async () => {
    await open()
    await kept('tiny')
    press('Edit “A tiny rubric”')
    write(code().value.replace('id: tiny', 'id: renamed'))
    press('Save')
    await waitFor(() => expect([...fake.own.keys()]).toEqual(['renamed']))
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect([...fake.own.keys()]).toEqual(['tiny']))
  })

  it('copies a bundled rubric or overlay under an id of its own, and shows an overlay laid over', async () => {
    await open()
    press(/^Duplicate “.*oding/)
    await waitFor(() => expect(code().value).toContain('kind: overlay'))
    expect(code().value).toMatch(/^id: my-/m)
    expect(await preview().findByText(/Laid over/)).toBeTruthy()
  })

  it('is dropped only when that is asked for', async () => {
    await open()
    press('New rubric')
    write('x')
    press('Back to the list')
    await screen.findByText('A text without a title')
    press('Go on “A text without a title”')
    press('Drop the draft')
    await screen.findByText('The draft is dropped.')
    expect(fake.drafts.size).toBe(0)
    press('Undo: The draft is dropped.')
    await screen.findByText('A text without a title')
    expect([...fake.drafts.values()][0]?.text).toBe('x')
  })
})

describe('importing', () => {
  it('shows what would come before it comes: new, the same, replacing', async () => {
    await open()
    await kept('one', 'two')
    const of = (id: string, text = GOOD) => text.replace('id: tiny', `id: ${id}`)
    choose(['pack.yaml', `${of('one')}---\n${of('two', GOOD.replace('version: 1', 'version: 2'))}`], ['three.yaml', of('three')])
    await screen.findByText('What this would bring')
    const states = [...document.querySelectorAll('.preview .badge')].map((badge) => badge.textContent)
    expect(states).toEqual(['same as yours', 'replaces yours', 'new'])
    expect(screen.getByText(/version 1 → 2/)).toBeTruthy()
    press('Import 2 rubrics')
    await waitFor(() => expect(row('three')).toBeTruthy())
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect([...fake.own.keys()]).toEqual(['one', 'two']))
    expect(fake.own.get('two')?.value.version).toBe(1)
  })

  it('takes nothing of what has one error, and names each by file, line, field and mend', async () => {
    await open()
    choose(['good.yaml', GOOD], ['bad.yaml', GOOD.replace('level: must', 'level: <script>')])
    expect((await screen.findByText('Nothing was imported')).parentElement?.textContent).toContain(
      'bad.yaml, line 11, criteria[0].level Expected one of must, should; found "<script>". Write one of these.',
    )
    expect(fake.own.size).toBe(0)
    expect(document.querySelector('script')).toBeNull()
  })

  it('takes back what was exported', async () => {
    await open()
    await kept('one', 'two')
    press('Export all')
    const [pack] = fake.downloads
    expect(pack?.name).toBe('margin-rubrics.yaml')
    choose(['again.yaml', pack?.text ?? ''])
    expect(await screen.findByText('All of it is as you have it already.')).toBeTruthy()
  })
})

describe('from a guideline', () => {
  const PASTED = 'CANARY one: always cite. CANARY two is chatter.\n- CANARY three: be brief'

  it('goes line by line; only the trainer’s own words come into the rubric', async () => {
    await open()
    press('From a guideline')
    const paste = screen.getByLabelText('The guideline’s text')
    expect(paste.getAttribute('autocomplete')).toBe('off')
    fireEvent.input(paste, { target: { value: PASTED } })
    press('Take it apart')
    fireEvent.click(await screen.findByLabelText('CANARY one: always cite.'))
    fireEvent.click(screen.getByLabelText('CANARY three: be brief'))
    press('Go on with 2 rules')
    press('Make the draft')
    expect(screen.getAllByText(/Write the rule in your own words/)).toHaveLength(2)
    const mine = (n: number, text: string) =>
      fireEvent.input(screen.getByLabelText(`Rule ${n} in your own words`), { target: { value: text } })
    expect(screen.getByLabelText<HTMLTextAreaElement>('Rule 1 in your own words').value).toBe('')
    mine(1, 'Does it name its source?')
    mine(2, 'Is it short?')
    fireEvent.input(screen.getByLabelText('Title of the rubric'), { target: { value: 'Heron' } })
    press('Make the draft')
    await waitFor(() => expect(code().value).toContain('Does it name its source?'))
    expect(await screen.findByText('No errors.')).toBeTruthy()
    // The trainer's words are kept at once; the guideline's never.
    expect([...fake.drafts.values()].map(({ text }) => text)).toEqual([code().value])
    press('Save')
    await waitFor(() => expect(row('heron')).toBeTruthy())
    expect(JSON.stringify([[...fake.own], [...fake.drafts]])).not.toContain('CANARY')
  })

  it('says so when there is nothing in the text', async () => {
    await open()
    press('From a guideline')
    press('Take it apart')
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
