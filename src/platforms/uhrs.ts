import type { Examples, HouseRule, PlatformFields, PlatformPage, PlatformSite, TaskTypeSign } from './platform'

/** Microsoft’s judges, hired through several vendors. The HitApp stands in a frame; the host of that frame is not known. */
export const site: PlatformSite = { id: 'uhrs', label: 'UHRS', hosts: ['https://prod.uhrs.playmsn.com/*'] }

export const pages: readonly PlatformPage[] = [
  {
    kind: 'task',
    url: /^prod\.uhrs\.playmsn\.com\/judge\/views\/judge\/?$/i,
    query: ['mode=judge'],
    urlEvidence: 3,
    confirm: [
      { selector: 'uhrs-hit', what: 'a HIT of UHRS', evidence: 1 },
      { selector: '.uhrs-submit-button', what: 'UHRS’s submit button', evidence: 1 },
    ],
  },
  { kind: 'queue', url: /^prod\.uhrs\.playmsn\.com\/(?:marketplace(?:\/app\/\d+)?\/?)?$/i, urlEvidence: 1 },
]

export const fields: PlatformFields = {
  project: ({ url }) => {
    const app = /[?&]hitappid=(\d+)/i.exec(url.search)?.[1]
    return app && `HitApp ${app}`
  },
  submit: [{ selector: '.uhrs-submit-button', evidence: 1 }],
  expected: ['project', 'submit'],
}

export const taskTypes: readonly TaskTypeSign[] = []

export const rules: readonly HouseRule[] = [
  {
    id: 'vendor',
    rule: 'Nothing public was found on tools beside the work; the vendor that hired you sets the rules.',
    source: 'no public page found',
    evidence: 'inferred',
  },
]

export const examples: Examples = {
  pages: [
    {
      kind: 'task',
      urls: [
        'https://prod.uhrs.playmsn.com/judge/Views/judge?hitappid=12345&mode=judge&g=0',
        'https://prod.uhrs.playmsn.com/Judge/Views/judge?HitAppID=12345&mode=judge&g=1',
      ],
    },
    { kind: 'queue', urls: ['https://prod.uhrs.playmsn.com/', 'https://prod.uhrs.playmsn.com/marketplace/app/12345'] },
  ],
  nearMisses: [
    { url: 'https://prod.uhrs.playmsn.com/judge/Views/judge?hitappid=12345&mode=pdesign', because: 'a designer’s preview' },
    { url: 'https://prod.uhrs.playmsn.com/Manage/Task/TaskList?hitappid=12345', because: 'a requester’s list' },
    { url: 'https://www.playmsn.com/judge/Views/judge?hitappid=12345&mode=judge', because: 'another host' },
  ],
}
