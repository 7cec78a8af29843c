import { A_BETTER, B_BETTER, B_MUCH, type Case, CLASSES, FACTS, GRADING, SAME } from './justification-cases'

/** What the rules must find, and nothing besides. */
export const SPEAKING: readonly Case[] = [
  {
    what: 'the other one chosen on the page',
    text: 'Response A is better because it gives all 4 dates, while response B leaves out 1848 but reads well.',
    asked: B_BETTER,
    finds: ['disagrees'],
  },
  {
    what: 'worse, against the rating',
    text: 'B is worse: it has 2 wrong sums in lines 3 and 5, though A has one as well.',
    asked: B_BETTER,
    finds: ['disagrees'],
  },
  {
    what: 'I prefer, against the rating',
    text: 'I prefer response 1 for its 3 sources. Response 2 has none, but is shorter.',
    asked: B_BETTER,
    finds: ['disagrees'],
  },
  {
    what: 'a tie on the page, a winner in the text',
    text: 'B is much better. It has the 3 steps and A has none, though A is polite.',
    asked: SAME,
    finds: ['disagrees'],
  },
  {
    what: 'a tie in the text, a strong choice on the page',
    text: 'About the same. Both A and B name the 2 rivers.',
    asked: B_MUCH,
    finds: ['disagrees'],
  },
  {
    what: 'much in the text, slightly on the page',
    text: 'B is much better. It has 3 sources; A has none but is short.',
    asked: { rating: { side: 1, strength: 1 } },
    finds: ['other-strength'],
  },
  {
    what: 'slightly in the text, much on the page',
    text: 'B is slightly better: 3 sources against 2, though A is shorter.',
    asked: B_MUCH,
    finds: ['other-strength'],
  },
  {
    what: 'two winners',
    text: 'A is better because it lists 5 causes. B only has 2 of them. For these reasons B is better overall.',
    finds: ['contradiction'],
  },
  {
    what: 'two winners in other words',
    text: 'I prefer response A, which has 3 examples. Overall, response B is the better response, but both are fair.',
    finds: ['contradiction'],
  },
  {
    what: 'winner and loser the same',
    text: 'A is better: it has 4 of 4 dates. B has two. Still, A is worse than B.',
    finds: ['contradiction'],
  },
  {
    what: 'the best of three, twice',
    text: 'A is the best: it has 5 sources. C has 2 and B has 1. C is the best.',
    asked: { taskType: 'ranking', needs: ['every-response'], responses: 3 },
    finds: ['contradiction'],
  },
  {
    what: 'only one named',
    text: 'Response A is better because it gives the date, 12 May, although it is long.',
    finds: ['unmentioned'],
  },
  { what: 'only B named', text: 'B is better. It has the recipe in 4 steps, though no picture.', finds: ['unmentioned'] },
  {
    what: 'one of three left out',
    text: 'A is the best with 5 sources, and C is last with 2.',
    asked: { taskType: 'ranking', needs: ['every-response'], responses: 3 },
    finds: ['unmentioned'],
  },
  { what: 'none named', text: 'It gives the date, 12 May, and is therefore better, although it is long.', finds: ['none-named'] },
  {
    what: 'no preference at all',
    text: 'Response A has 3 steps. Response B has 5 steps and a table, but no title.',
    finds: ['no-preference'],
  },
  {
    what: 'the verdict at the end',
    text: 'The prompt wants 3 tips. Response A gives 2 of them but explains them. So B is better.',
    finds: ['verdict-late'],
  },
  {
    what: 'nothing but praise',
    text: 'Response A is better because it is clearer and more helpful than Response B, although both are good.',
    finds: ['vague'],
  },
  {
    what: 'a long way of saying nothing',
    text: 'Response B is better overall because it provides a more comprehensive and detailed explanation that fully addresses the user’s question with a clear structure, while Response A is good but less thorough.',
    finds: ['vague'],
  },
  { what: 'better, and no reason', text: 'B is much better than A, though both are okay.', finds: ['vague'] },
  {
    what: 'a rating as the only number',
    text: 'Response A is better, I rated it 5 and Response B 3, although both are helpful and clear.',
    finds: ['vague'],
  },
  {
    what: 'praise of one response',
    text: 'This is a great answer that is very clear, accurate and helpful to the user.',
    asked: GRADING,
    finds: ['vague'],
  },
  {
    what: 'some matter, nothing to look up',
    text: 'A is better because its explanation of the income tax refund is more complete and easier to follow than the answer that B gives, which is good but less clear.',
    finds: ['no-evidence'],
  },
  { what: 'nothing for the other one', text: 'B is better. A gives “1745”. B gives “1754”.', finds: ['one-sided'] },
  {
    what: 'a form to fill in',
    text: 'Response A is better because [insert reason], though B has 3 examples.',
    finds: ['template'],
  },
  { what: 'a line to fill in', text: 'Response A is better because ____, though B has 3 examples.', finds: ['template'] },
  {
    what: 'a name to fill in',
    text: 'Response X is better because it has 3 examples, while A and B were not.',
    finds: ['template'],
  },
  { what: 'doubled braces', text: 'A is better: {{reason}}. B has 3 examples but no order.', finds: ['template'] },
  { what: 'lorem ipsum', text: 'A is better, 3 to 1. Lorem ipsum dolor sit amet. B is fine though.', finds: ['template'] },
  {
    what: 'a note to oneself',
    text: 'A is better: it has 3 examples, and B has one but a good one. TODO: check the date.',
    finds: ['template'],
  },
  {
    what: 'a choice that was not made',
    text: 'Response A is better/worse than B because of the 3 examples, though both are short.',
    finds: ['template'],
  },
  {
    what: 'a reason that never comes',
    text: 'A is better than B, 3 sources against 1, although longer. I chose it because.',
    finds: ['template'],
  },
  {
    what: 'a form with angle brackets',
    text: 'A is better since <insert quote here>, though B has 2 good lines.',
    finds: ['template'],
  },
  {
    what: 'the same sentence twice',
    text: 'A is better. It names the three towns in the right order. B swaps two of them but is shorter. It names the three towns in the right order.',
    finds: ['repeated'],
  },
  {
    what: 'too short for the rubric',
    text: 'B is better: “1912” is right, though A is kinder.',
    asked: { sentences: [3, 6] },
    finds: ['too-short'],
  },
  {
    what: 'twice as long as the rubric',
    text: 'B is better. It has 2 dates. A has one. The first is 1066. The second is 1087. Both are right. A says 1068. That is wrong.',
    asked: { sentences: [1, 3] },
    finds: ['too-long'],
  },
  { what: 'a fact-check without a source', text: 'Wrong. It was 1964 and not 1962.', asked: FACTS, finds: ['no-source'] },
  {
    what: 'an answer without a source',
    text: 'I read it as a matter of 2 towns and left out the third.',
    asked: { taskType: 'response-writing', needs: ['evidence', 'source-link'] },
    finds: ['no-source'],
  },
  { what: 'a class without its rule', text: 'Spam, since “win a car” stands in line 1.', asked: CLASSES, finds: ['no-rule'] },
  {
    what: 'one sentence without an end',
    text: `B is better because ${'it says that the tower was built by 4 masons and then moved and '.repeat(5)}painted, which A leaves out, though A is fine.`,
    finds: ['long-sentence'],
  },
  {
    what: 'long words in long sentences',
    text: 'B is better than A, although both are right about the 3 statutes. The institutional considerations which characterise the constitutional jurisprudence of comparable jurisdictions are presented with considerable terminological precision, and their methodological limitations are acknowledged. The administrative requirements that necessitate comprehensive documentation are differentiated from the organisational responsibilities which are particularly consequential for the participating international institutions. Its interpretation of the proportionality requirement is consistent with the authoritative commentaries.',
    finds: ['hard-to-read'],
  },
  {
    what: 'German, half of the names',
    text: 'Antwort A ist besser, weil sie das Jahr nennt, und das war gefragt.',
    finds: ['unmentioned'],
  },
  { what: 'Japanese, too short', text: '回答Aのほうが良い。', asked: { sentences: [2, 4] }, finds: ['unmentioned', 'too-short'] },
  {
    what: 'two faults',
    text: 'Response B is better because it is clearer and more helpful.',
    asked: A_BETTER,
    finds: ['disagrees', 'unmentioned', 'vague', 'one-sided'],
  },
]
