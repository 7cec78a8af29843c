/** The vocabulary of evaluation work: what is offered, on what kind of page, and how an attempt ended. */

export const TASK_TYPES = [
  'comparison',
  'ranking',
  'rating',
  'response-writing',
  'prompt-writing',
  'rewriting',
  'conversation',
  'fact-check',
  'red-team',
  'rubric-writing',
  'review',
  'search-relevance',
  'classification',
  'labelling',
  'transcription',
  'translation',
  'agent-trajectory',
  'curation',
  'other',
] as const
export type TaskType = (typeof TASK_TYPES)[number]

export const DOMAINS = [
  'general',
  'coding',
  'math',
  'science',
  'medical',
  'legal',
  'finance',
  'creative',
  'safety',
  'bias',
] as const
export type Domain = (typeof DOMAINS)[number]

export const PAGE_KINDS = ['task', 'queue', 'instructions', 'report-time', 'earnings', 'qualification', 'other'] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** All but `task` are usually unpaid. */
export const WORK_KINDS = ['task', 'instructions', 'qualification', 'meeting', 'waiting', 'rework', 'admin'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export const OUTCOMES = ['submitted', 'skipped', 'released', 'expired', 'left', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]
