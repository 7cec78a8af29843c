/**
 * What each sign of `kind-signs.ts` weighs, in log-odds that the page is a task. Fitted by logistic regression on labelled pages, pulled
 * towards a first guess where pages are few, and never against a sign's meaning (a sign for a task cannot count against one).
 */
export const KIND_WEIGHTS: Readonly<Record<string, number>> = {
  bias: -0.6,
  choices: 0.5,
  scale: 0.6,
  sides: 0.9,
  labels: 0.8,
  drawing: 1.1,
  responses: 0.3,
  submit: 2.3,
  skip: 0.9,
  instructions: 1.3,
  taskWords: 1.1,
  judge: 1.7,
  noAnswers: -1.5,
  secret: -2.5,
  personal: -2.1,
  account: -0.7,
  shop: -1,
  otherEnd: -1.1,
  settings: -1.6,
  links: -1.5,
  linkShare: -1.7,
  article: -1,
  legal: -1.5,
  claim: -2,
  done: -1.3,
}
