/** What each sign of `type-signs.ts` weighs, in its order there. Written by `npm run detect -- learn`, from labelled pages. */
export const TYPE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  labelling: [3, 3, 2, 3.1, 1.7, 2.1, -1.5],
  transcription: [3.1, 2.1, -3, -1.5],
  translation: [2.6, 1.1, 1, -3],
  ranking: [2.8, 2, 1.8],
  comparison: [2, 1.6, 2.4, 1.1, 0.8],
  rating: [1.8, 1.5, 1.3, 1.1, -1.1, -1],
  'search-relevance': [4.3, 1.2],
  classification: [1.5, 1.3, 1.2, 1.7, -0.9],
  'fact-check': [2.4, 1.6, 0.8, -2, -0.9],
  review: [2, 1.5, 1.3, 0.8],
  'response-writing': [0.7, 1, 1.1, 1.1, 1.2, -3, -1],
  'prompt-writing': [2.7, 1.2, 1.1, -3],
  rewriting: [2.1, 1.1, 0.8, -3],
  conversation: [3.2, 1.7, -3],
  'red-team': [2.6, 1.1, 1, -3],
  'rubric-writing': [2.6, 2.1, 1.1, -3],
  'agent-trajectory': [3.7, 1.2],
  curation: [2, 1],
  other: [2.4, 1.7, 2.5, 2.2, 1.3],
}

/** How much surer one more point of score makes. */
export const TYPE_SHARPNESS = 1.4
