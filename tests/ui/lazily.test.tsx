import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { later } from '../../src/ui/lazily'

afterEach(cleanup)

const module = { Word: ({ text }: { text: string }) => <p>{text}</p> }

describe('code that is loaded later', () => {
  it('is loaded once, however many of its components are shown, and shows at once when it has come', async () => {
    const load = vi.fn(async () => module)
    const words = later(load)
    const Word = words.component(({ Word }) => Word)
    words.prepare()
    const shown = render(<Word text="one" />)
    await screen.findByText('one')
    shown.rerender(<Word text="two" />)
    expect(screen.getByText('two')).toBeTruthy()
    cleanup()
    render(<Word text="three" />)
    expect(screen.getByText('three')).toBeTruthy()
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('says so where it does not come, and is asked for again', async () => {
    const load = vi.fn(() => Promise.reject<typeof module>(new Error('gone')))
    const words = later(load)
    const Word = words.component(({ Word }) => Word)
    words.prepare()
    render(<Word text="one" />)
    await screen.findByText(/could not be loaded/)
    cleanup()
    load.mockResolvedValue(module)
    render(<Word text="two" />)
    await screen.findByText('two')
  })
})
