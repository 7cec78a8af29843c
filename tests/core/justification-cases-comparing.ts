import { A_BETTER, B_BETTER, B_MUCH, type Case, SAME } from './justification-cases'

/** Must stay silent: what is said of several responses. */
export const CALM_COMPARING: readonly Omit<Case, 'finds'>[] = [
  {
    what: 'better in one respect behind a comma',
    text: 'A is better, but only in tone. B is better overall since it names 4 of the 4 rivers.',
    asked: B_BETTER,
  },
  {
    what: 'one verdict for each turn',
    text: 'Turn 1\nA is better, 2 errors against 3 in B.\nTurn 2\nB is better, though by one line.',
  },
  {
    what: 'verdict, evidence from both, the other one’s due',
    text: 'A is better. It gives the boiling time, “nine minutes”, while B says “until done”, which a beginner cannot use. B has the nicer tone, but the person asked for a time.',
    asked: { ...A_BETTER, sentences: [3, 6] },
  },
  {
    what: 'numbers for names',
    text: 'Response 2 is slightly better. Response 1 names 4 of the 5 rivers and response 2 names all, though its list is longer than needed.',
    asked: { rating: { side: 1, strength: 1 } },
  },
  {
    what: 'first and second for names',
    text: 'The second response is better because it converts 3 cups into 710 ml, while the first one stays with cups although millilitres were asked for.',
    asked: B_BETTER,
  },
  {
    what: 'left and right for names',
    text: 'The left response is better. It keeps to 50 words and the right response runs to 120, even if its examples are good.',
    asked: A_BETTER,
  },
  {
    what: 'former and latter',
    text: 'I prefer response A over its rival: the former solves for x in 3 lines, the latter divides by zero in line 2 but is well laid out.',
    asked: A_BETTER,
  },
  {
    what: 'one in words and the other by "the other"',
    text: 'Response A is better since it dates the treaty to 1648, which is right; the other has 1684 but reads well.',
    asked: A_BETTER,
  },
  { what: 'both at once', text: 'About the same. Both name the 3 primary colours and both stop there.', asked: SAME },
  {
    what: 'better in one respect, and the other as a whole',
    text: 'A is better in tone. B is better overall because it answers all 4 questions and A only 2.',
    asked: B_BETTER,
  },
  {
    what: 'a table of respects',
    text: 'Accuracy: A is better, 7 of 7 dates hold. Style: B is better. Length: B is better. Overall: A is better, as dates were the point.',
    asked: A_BETTER,
  },
  {
    what: 'respects behind a dash',
    text: 'Truth – A is better (5 facts hold). Tone – B is better. Overall – A is better, though close.',
    asked: A_BETTER,
  },
  {
    what: 'respects with a lead-in',
    text: 'For accuracy, A is better: “1969” is right. For style, B is better. In the end A is better because the year was the question.',
    asked: A_BETTER,
  },
  {
    what: 'a condition that does not hold',
    text: 'B is better. If the prompt had asked for a poem, A is better, but it asked for 3 bullet points and only B has them.',
    asked: B_BETTER,
  },
  { what: 'would be', text: 'B is better, with 6 sources. Without the error in line 4 A would be better.', asked: B_BETTER },
  {
    what: 'a denial',
    text: 'B is better. A is not better merely for being longer; it repeats paragraph 1, though politely.',
    asked: B_BETTER,
  },
  {
    what: 'what somebody might think',
    text: 'B is better: its total of 54 is right. Some might say that A is better because it is friendlier.',
    asked: B_BETTER,
  },
  {
    what: 'a quotation that says the contrary',
    text: 'B is better. The text of A ends with “A is better than any other plan”, which is praise and no plan; B lists 3 steps, though dry ones.',
    asked: B_BETTER,
  },
  {
    what: 'a concession first',
    text: 'While A is better written, B is better: it has the dose, 400 mg, and A leaves it out.',
    asked: B_BETTER,
  },
  {
    what: 'worse for the other one',
    text: 'A is worse. Its second step heats the glue, which B’s step 2 forbids; A is shorter, though.',
    asked: B_BETTER,
  },
  {
    what: 'slightly, and chosen without a strength',
    text: 'A is slightly better: 2 of its tips cost nothing, whereas each of B’s does.',
    asked: { rating: { side: 0 } },
  },
  {
    what: 'plain words for a strong choice',
    text: 'B is better. A invents the “Lund protocol”; B says that it does not know, which is right but short.',
    asked: B_MUCH,
  },
  {
    what: 'near a tie, chosen slightly',
    text: 'Both are about the same. A has one example more, so it has my vote by a hair.',
    asked: { rating: { side: 0, strength: 1 } },
  },
  { what: 'no rating known', text: 'B is much better. It refuses the 3 dangerous steps, and A prints them although it warns.' },
  {
    what: 'plain reasons without a quotation or a number',
    text: 'A is slightly better. Both find the leak with soapy water, but A also tells the cyclist to feel inside the tyre for the thorn, without which the mended tube is soon flat again.',
    asked: { rating: { side: 0, strength: 1 } },
  },
  {
    what: 'code as evidence',
    text: 'B is better because `sorted()` leaves the list alone; A sorts in place and breaks the caller, though it is faster.',
    asked: B_BETTER,
  },
  {
    what: 'a name as evidence',
    text: 'A is better because it places the museum in Utrecht, while B moves it to Ghent; both are friendly.',
    asked: A_BETTER,
  },
]
