import { A_BETTER, B_BETTER, type Case, CLASSES, FACTS, GRADING, SAME } from './justification-cases'

/** Must stay silent: other kinds of work, languages and forms. */
export const CALM: readonly Omit<Case, 'finds'>[] = [
  {
    what: 'written in haste, all small',
    text: 'a is better. it has 3 tips. b has none, though it is kind. so a wins.',
    asked: { sentences: [4, 6] },
  },
  {
    what: 'no deviation',
    text: 'Response 1 and Response 2 are very similar. Each has the 3 functions and neither has a test.',
    asked: SAME,
  },
  {
    what: 'names with signs around them',
    text: '@Response 1 is better than @Response 2: it runs, while @Response 2 stops in line 7 but is well commented.',
    asked: A_BETTER,
  },
  {
    what: 'a short text with few small words',
    text: 'B protects privacy; A leaks another applicant’s status, albeit kindly. B is better.',
    asked: { needs: ['evidence'], rating: { side: 1 } },
  },
  {
    what: 'the letter A that is an article',
    text: 'B is better, though A is well made. A shorter text was asked for: it has 40 words and A has 200.',
    asked: B_BETTER,
  },
  {
    what: 'a word about placeholders that the response left',
    text: 'B is better. A still has “[insert city]” in line 3 and leaves a TODO in the code, so it cannot be sent, although its tone is right.',
    asked: B_BETTER,
  },
  {
    what: 'brackets that are no form',
    text: 'A is better [1]: it cites 2 papers [sic] and B none, but B is clearer about the method […].',
    asked: A_BETTER,
  },
  {
    what: 'a blank in code',
    text: 'B is better: its `__init__` sets x to 0 and `for _ in range(3)` is right, whereas A never sets it.',
    asked: B_BETTER,
  },
  {
    what: 'the right answer, which is no side',
    text: 'Response A is better because it gives the right answer, 42; response B stops before the last step, but explains well.',
    asked: A_BETTER,
  },
  {
    what: 'the language C',
    text: 'B is better: its C code frees both buffers in line 9, and A leaks one, though A is shorter.',
    asked: B_BETTER,
  },
  {
    what: 'vitamin A in one text',
    text: 'B is better since it warns of too much vitamin A in pregnancy (line 2). Response A leaves the warning out, though it is warmer.',
    asked: B_BETTER,
  },
  {
    what: 'a ranking of three',
    text: 'B is the best, then C, then A. B keeps all 3 limits; C breaks one and A breaks two.',
    asked: { taskType: 'ranking', needs: ['every-response', 'evidence'], responses: 3 },
  },
  {
    what: 'a ranking that names all at once',
    text: 'All three give the year 1912. What splits them is the port.',
    asked: { taskType: 'ranking', needs: ['every-response', 'evidence'], responses: 3 },
  },
  {
    what: 'two that are good of three',
    text: 'A is better than C, and B is better than A. B has 5 sources, A 3, C none.',
    asked: { taskType: 'ranking', needs: ['every-response', 'evidence'], responses: 3 },
  },
  {
    what: 'one response rated',
    text: 'Correctness, 3: the height is given as 48 m and is 58 m. Everything else holds.',
    asked: GRADING,
  },
  {
    what: 'a fact-check with an address',
    text: 'Contradicted: the register has 1964, see https://example.org/register, page 3.',
    asked: FACTS,
  },
  {
    what: 'a fact-check that names a document',
    text: 'Not supported. The annual report for 2023 gives 38,905 visits, not 50,000.',
    asked: FACTS,
  },
  {
    what: 'a class by its rule',
    text: 'Complaint. “I want my money back” meets the rule that a demand decides.',
    asked: CLASSES,
  },
  {
    what: 'a name with a full stop inside',
    text: 'A is better, e.g. because Dr. Ito is quoted rightly (p. 4). B is close, but turns his words round.',
    asked: { ...A_BETTER, sentences: [2, 4] },
  },
  {
    what: 'one sentence over the range',
    text: 'B is better. It has 5 steps. A has 3. Step 4 is the one that counts. A is neater, though. Close.',
    asked: { ...B_BETTER, sentences: [3, 5] },
  },
  { what: 'German', text: 'A ist besser. Antwort B nennt das Jahr nicht, und das war gefragt.', asked: { sentences: [2, 4] } },
  {
    what: 'French with both',
    text: 'La première est meilleure parce que les deux donnent la date mais une seule donne le lieu.',
  },
  {
    what: 'Spanish without names that are known here',
    text: 'La primera es mejor porque explica los tres pasos y la segunda solo uno.',
  },
  { what: 'Japanese', text: '回答Aのほうが良い。Bは年号を間違えている。', asked: { sentences: [2, 4] } },
  { what: 'Thai, which marks no sentence', text: 'คำตอบ A ดีกว่า เพราะบอกเวลาไว้ชัดเจน ส่วน B ไม่ได้บอก', asked: { sentences: [3, 6] } },
  { what: 'Arabic', text: 'الإجابة A أفضل لأنها تذكر السنة. الإجابة B لا تذكرها؟', asked: { sentences: [2, 4] } },
  { what: 'nothing written', text: '  \n ', asked: { sentences: [3, 6] } },
  { what: 'marks alone', text: '… – !?', asked: { sentences: [3, 6] } },
  {
    what: 'a text that stands in quotation marks as a whole',
    text: '“A is better because it names 3 of the 4 causes and B only one, although B is shorter.”',
    asked: A_BETTER,
  },
  {
    what: 'I would say',
    text: 'I would say B is better: 12 of its 12 facts hold, and A has two slips, though it is livelier.',
    asked: B_BETTER,
  },
  {
    what: 'stronger signs for letters',
    text: 'B > A. B cites the 2019 survey, A cites nothing but is easier to read.',
    asked: B_BETTER,
  },
]
