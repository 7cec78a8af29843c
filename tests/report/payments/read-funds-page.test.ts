import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readFundsPage } from '../../../src/report/payments/import/read-funds-page'

const browser = vi.hoisted(() => ({
  permissions: { contains: vi.fn() },
  tabs: { query: vi.fn() },
  scripting: { executeScript: vi.fn() },
}))
vi.mock('wxt/browser', () => ({ browser }))

const look = { rows: [], hasTable: true, hasNextPage: false, includesPaid: null }

beforeEach(() => {
  vi.resetAllMocks()
  browser.permissions.contains.mockResolvedValue(true)
  browser.tabs.query.mockResolvedValue([
    { id: 3, lastAccessed: 1 },
    { id: 7, lastAccessed: 9 },
  ])
  browser.scripting.executeScript.mockResolvedValue([{ result: look }])
})

describe('the open page of funds', () => {
  it('is the one that was looked at last, and its main frame alone is asked', async () => {
    expect(await readFundsPage()).toEqual(look)
    expect(browser.permissions.contains).toHaveBeenCalledWith({ origins: ['https://app.dataannotation.tech/*'] })
    expect(browser.scripting.executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/funds-history.js'] }]])
  })

  it('is never asked without access', async () => {
    browser.permissions.contains.mockResolvedValue(false)
    expect(await readFundsPage()).toEqual({ refused: 'not-granted' })
    expect(browser.tabs.query).not.toHaveBeenCalled()
    expect(browser.scripting.executeScript).not.toHaveBeenCalled()
  })

  it('that is not there, shows no funds, or answers nothing, says so', async () => {
    browser.scripting.executeScript.mockResolvedValueOnce([{ result: { ...look, hasTable: false } }])
    expect(await readFundsPage()).toEqual({ refused: 'no-table' })
    browser.scripting.executeScript.mockResolvedValueOnce([])
    expect(await readFundsPage()).toEqual({ refused: 'failed' })
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('The tab was closed.'))
    expect(await readFundsPage()).toEqual({ refused: 'failed' })
    browser.tabs.query.mockResolvedValueOnce([])
    expect(await readFundsPage()).toEqual({ refused: 'no-tab' })
  })
})
