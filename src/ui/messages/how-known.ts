import type { FieldName } from '../../core/detection'

/** Wording of what is believed of a page and why. */
export const howKnown = {
  title: 'How do you know?',
  sure: (what: string, sure: string) => `${what}: ${sure} sure, because:`,
  noReason: 'No reason was given.',
  lessons: (n: number) => (n === 1 ? 'One of your lessons had a say.' : `${n} of your lessons had a say.`),
  software: (name: string) => `The page is drawn by ${name}.`,
  read: 'Read from the page',
  unsaid: 'it is not told where',
  left: (time: string) => `${time} left when read`,
  found: 'found',
  also: 'Also:',
  none: 'Nothing else was read.',
  missing: (fields: string) => `Should be here and was not found: ${fields}.`,
  responses: 'responses',
  shown: (n: number) => `${n} shown`,
  fields: {
    project: 'project',
    taskId: 'task id',
    taskType: 'task type',
    pay: 'pay',
    timeLimit: 'time limit',
    timer: 'the platform’s timer',
    submit: 'submit button',
    skip: 'skip button',
  } satisfies Record<FieldName, string>,
}
