import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { classifyQuestion } from './classify-question.ts';

/**
 * How a question hangs on an earlier one, whose place in the list `parent` is. `condition`: it says itself when it
 * applies ("If yes, …"); `detail`: it asks for more and names nothing of its own ("Please describe.", "How often?");
 * `numbered`: it stands below another in the numbering and asks for a particular ("3a. Which algorithm?").
 */
export type Dependence = {
  readonly parent: number;
  readonly kind: 'condition' | 'detail' | 'numbered';
  /** It applies where the earlier question is answered with No. */
  readonly afterNo: boolean;
};

const CONDITION =
  /^(?:please )?(?:if|where|when)(?: it is)? (?:so|yes|no|not|none|applicable|answered|(?:the|your) (?:answer|response)|you (?:answered|selected|responded|said)|you do(?: not|n['’]t)?|they (?:are|do))\b/i;
/** "Please explain (if no)." */
const TRAILING = /\bif (?:so|yes|no|not|applicable)\b[\s).,:?]*$/i;
const AFTER_NO =
  /\bif (?:no|not(?! applicable)|none|you do(?: not|n['’]t))\b|\b(?:answer\w*|select\w*|said|respon\w+)(?: (?:to|for|in|of) (?:question |item |no\.? ?)?[\w.-]+)?(?: is| was)?:? ?["“']?no\b/i;

/** Words with which more is asked for without naming what. */
const MORE: ReadonlySet<string> = new Set(
  `process procedure method approach reason answer response information explanation explain elaborate clarify comment
  evidence frequency often frequently timeline example document documentation documents description describe detail
  last one recent recently performed done happen occur used use responsible way type kind additional note attach copy
  link supply give include share name names each yes no`
    .split(/\s+/)
    .map(stemWord),
);

const namesNothing = (text: string): boolean =>
  splitWords(text).every((word) => STOP_WORDS.has(word) || MORE.has(stemWord(word)));

type Numbered = { readonly number: string; readonly letter: string; readonly text: string };

const LETTER = '([a-z]|[ivx]{1,4})';
/** "3", "IAM-01.2", "Q7", each with a letter attached ("3a", "3.a") or in brackets ("3 (a)") or none; or a letter alone ("a)"). */
const NUMBERING = new RegExp(
  String.raw`^\s*(?:((?:[A-Z]{1,6}[-. ]?)?\d+(?:\.\d+)*)(?:[.-]?${LETTER}(?=[).:\s])|\s*\(${LETTER}(?=\)))?[).:]*|\(?${LETTER}[).:])\s+(?=\S)`,
  'i',
);

/** "3.1 (a) Which?" taken apart: number "3.1", letter "a"; both empty where a question has none. */
const takeNumber = (question: string): Numbered => {
  const match = NUMBERING.exec(question);
  if (!match) return { number: '', letter: '', text: question.trim() };
  const [whole, number = '', attached, bracketed, alone] = match;
  const letter = attached ?? bracketed ?? alone ?? '';
  return { number, letter: letter.toLowerCase(), text: question.slice(whole.length).trim() };
};

/** Whether one question's number stands right below another's: "3a" and "3.1" below "3", "b)" below what came before. */
const isBelow = (child: Numbered, parent: Numbered): boolean => {
  if (child.letter !== '')
    return parent.letter === '' && (child.number === '' || child.number === parent.number);
  return parent.number !== '' && parent.letter === '' && child.number.startsWith(`${parent.number}.`);
};

/** "If yes to question 3.2, …": the number of the question that a condition names. */
const NAMED =
  /\b(?:question|item|control|requirement|number|no\.?|q\.?|to|in|for|of|#)\s*#?((?:[A-Z]{1,6}[-. ]?)?\d+(?:\.\d+)*)([a-z])?\b/i;

const isNamed = (condition: string, { number, letter }: Numbered): boolean => {
  // Behind the comma stands what is asked, which may hold numbers of its own.
  const [, named, namedLetter = ''] = NAMED.exec(condition.split(',')[0] ?? '') ?? [];
  return (
    number !== '' && number.toLowerCase() === named?.toLowerCase() && letter === namedLetter.toLowerCase()
  );
};

/**
 * For each question of a list, the earlier one it hangs on; null where it stands alone. `numbers` are those that a
 * questionnaire gives beside its questions rather than in them.
 */
export const findDependences = (
  questions: readonly string[],
  numbers: readonly (string | null)[] = [],
): (Dependence | null)[] => {
  const numbered = questions.map((question, i): Numbered => {
    const own = takeNumber(question);
    const beside = numbers[i] ?? null;
    return own.number === '' && own.letter === '' && beside !== null
      ? takeNumber(`${beside} ${question}`)
      : own;
  });
  const found: (Dependence | null)[] = [];
  for (const [i, own] of numbered.entries()) {
    const above = numbered.findLastIndex((other, j) => j < i && found[j] === null && isBelow(own, other));
    const conditional = CONDITION.test(own.text) || TRAILING.test(own.text);
    const named = conditional ? numbered.findLastIndex((other, j) => j < i && isNamed(own.text, other)) : -1;
    // Without a name or a place in the numbering it hangs on the last question that stands alone.
    const parent = named >= 0 ? named : above >= 0 ? above : found.lastIndexOf(null);
    const afterNo = AFTER_NO.test(own.text);
    const kind = CONDITION.test(own.text)
      ? 'condition'
      : namesNothing(own.text)
        ? TRAILING.test(own.text)
          ? 'condition'
          : 'detail'
        : above >= 0 && classifyQuestion(own.text) !== 'yes-no'
          ? 'numbered'
          : null;
    found.push(parent < 0 || kind === null ? null : { parent, kind, afterNo });
  }
  return found;
};
