/** How one platform behaves in the story: which fixture is its task page, and what happens on each control. */
export interface Story {
  platform: string
  origin: string
  /** Fixture of the claimed task; its slots are filled per task. */
  task: string
  /** Fixture shown until `start` is pressed, where the platform has such a step. */
  preview?: string
  start?: string
  submit: string
  skip?: string
  /**
   * How the next task comes: `in-place` keeps the address and swaps the page, `push` swaps it under a new address without a load,
   * `load` loads a new page.
   */
  next: 'in-place' | 'push' | 'load'
  /** Path and query of a task. */
  address(id: string): string
  ids: readonly string[]
  /** Where a trainer lands when all tasks are done: path of one of the fixtures. */
  end: string
  /** Parts of the fixture's text that differ from task to task, besides prompt and responses. */
  vary?(html: string, id: string): string
}

const uuid = (index: number) => `1b4e28ba-2fa1-41d2-883f-0016d3cca42${index}`

/** What the three tasks of every story say; invented for this purpose. */
export const CONTENTS = [
  {
    prompt: 'My neighbour lends me her ladder every spring. What could I give her in return that is not money?',
    'response-a':
      'Offer an hour of your own work: clear her gutters while the ladder is up, and bring it back cleaner than you got it.',
    'response-b': 'Nothing is needed, since lending is free. Tell her so when you return it, and ask for the drill as well.',
  },
  {
    prompt: 'Which three things should be in a bag that stays by the door for a sudden night in hospital?',
    'response-a':
      'A list of medicines with doses, a phone charger with a long lead, and slippers with a firm sole; all else can follow.',
    'response-b': 'Pack for a week, because nobody knows how long it lasts: clothes, books, games, food and a folding chair.',
  },
  {
    prompt: 'A class of nine-year-olds wants to measure how fast a cloud moves. How could they do it from the playground?',
    'response-a':
      'Mark where its shadow’s edge is, wait for one minute, mark it again, and pace out the way between the two marks.',
    'response-b': 'Clouds are too far away to be measured from the ground; show them a film about the weather instead.',
  },
] as const

export const outlier: Story = {
  platform: 'outlier',
  origin: 'https://app.outlier.ai',
  task: 'task',
  submit: 'Submit',
  next: 'in-place',
  address: () => '/en/expert/tasks',
  ids: ['one', 'two', 'three'],
  end: '/marketplace',
}

export const dataannotation: Story = {
  platform: 'dataannotation',
  origin: 'https://app.dataannotation.tech',
  task: 'task',
  preview: 'task-preview',
  start: 'Enter Work Mode',
  submit: 'Submit',
  skip: 'Skip',
  next: 'load',
  address: (id) => `/workers/tasks/${id}`,
  ids: [uuid(1), uuid(2), uuid(3)],
  end: '/workers/projects',
}

export const mercor: Story = {
  platform: 'mercor',
  origin: 'https://studio.mercor.com',
  task: 'studio-task',
  submit: 'Submit for Review',
  next: 'push',
  address: (id) => `/annotator/tasks/${id}/?campaignId=campaign_7&from_view=mine`,
  ids: [1, 2, 3].map((index) => `task_0a1b2c3d4e5f60718293a4b5c6d7e8f${index}`),
  end: '/annotator/views/mine/?world_id=world_0a1b2c3d4e5f60718293a4b5c6d7e8f9',
}

export const appen: Story = {
  platform: 'appen',
  origin: 'https://view.appen.io',
  task: 'work',
  submit: 'Submit & Continue',
  next: 'load',
  address: (id) => `/assignments/${id}`,
  ids: [uuid(4), uuid(5), uuid(6)],
  end: '/channels/cf_internal/jobs/1234/editor_preview',
}

export const remotasks: Story = {
  platform: 'remotasks',
  origin: 'https://www.remotasks.com',
  task: 'task',
  submit: 'Submit',
  skip: 'Skip',
  next: 'in-place',
  address: () => '/en/tasks',
  ids: ['one', 'two', 'three'],
  // No task is left at the one address that all of them have.
  end: '/en/tasks',
}

const BIRDS = [
  'Garden Birds: compare two responses',
  'Garden Birds: compare two responses',
  'Home Repairs: compare two responses',
]

export const practice: Story = {
  platform: 'practice',
  origin: 'http://practice.localhost',
  task: 'task',
  preview: 'task-preview',
  start: 'Start task',
  submit: 'Submit task',
  skip: 'Skip task',
  next: 'load',
  address: (id) => `/task/${id}`,
  ids: ['birds-1', 'birds-2', 'repairs-3'],
  end: '/queue',
  vary: (html, id) => {
    const title = BIRDS[practice.ids.indexOf(id)] ?? ''
    return html.replace(/(data-field="project"[^>]*>)[^<]*/, `$1${title}`)
  },
}

export const stories: readonly Story[] = [outlier, dataannotation, mercor, appen, remotasks, practice]
