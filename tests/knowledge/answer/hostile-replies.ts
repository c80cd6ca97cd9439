import type { LanguageModel } from '../../../src/llm/model.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Entry } from '../../../src/model/entry.ts';
import type { Random } from '../../report-factory/random.ts';

/** Words that stand in no entry: where one leaves, a model has spoken. */
export const CANARIES = [
  'CANARY-7731',
  'https://evil.example',
  '<@U0EVIL>',
  'We are fully certified',
] as const;

type Shown = {
  readonly parts: readonly { part: number; sentences: readonly { number: string; text: string }[] }[];
};

/** A hostile reply to what a model was shown, another with every draw. */
const replyTo = (shown: Shown, random: Random): unknown => {
  const numbers = shown.parts.flatMap(({ sentences }) => sentences.map(({ number }) => number));
  const some = (count: number): string[] =>
    Array.from({ length: count }, () => (numbers.length > 0 ? random.pick(numbers) : '1.1'));
  const canary = random.pick(CANARIES);
  const part = random.pick(shown.parts).part;
  const honest = { part, sentences: some(random.integer(1, 8)) };
  const kinds: (() => unknown)[] = [
    () => ({ answers: [honest] }),
    () => ({
      answers: shown.parts.map((one) => ({ part: one.part, sentences: some(random.integer(0, 8)) })),
    }),
    () => ({ answers: [{ ...honest, text: canary, verdict: 'yes', quote: canary }], answer: canary }),
    () => ({ answers: [{ part, sentences: [canary.slice(0, 12)] }] }),
    () => ({
      answers: [{ part, sentences: [...some(2), `${random.integer(1, 400)}.${random.integer(0, 99)}`] }],
    }),
    () => ({ answers: [{ part: random.integer(-5, 500), sentences: some(3) }] }),
    () => ({ answers: [{ part, sentences: some(2).map((number) => ` ${number}​`) }] }),
    () => ({ answers: Array.from({ length: 40 }, () => honest) }),
    () => ({ answers: [{ part, sentences: Array.from({ length: 500 }, () => canary) }] }),
    () => JSON.parse(`{"__proto__":{"answers":[{"part":1,"sentences":["${canary}"]}]},"answers":[]}`),
    () => ({ answers: [{ part, sentences: ['__proto__', 'constructor', 'toString'] }] }),
    () => `{"answers":[{"part":${part},"sentences":["${canary}"`,
    () => canary.repeat(2000),
    () => [honest],
    () => ({ answers: { 0: honest } }),
    () => ({ answers: [{ part, sentences: [{ text: canary }] }] }),
    () => ({ answers: [null, honest] }),
    () => null,
    () => random.integer(0, 1e9),
    () => {
      throw new Error(canary);
    },
  ];
  return random.pick(kinds)();
};

/** A model that obeys nobody: whatever it is shown, it replies with something hostile. */
export const hostileModel = (random: Random): LanguageModel => ({
  name: 'hostile',
  complete: async ({ input }) => replyTo(JSON.parse(input), random),
});

/** What of an answer no entry of `visible` vouches for: words that are no verdict, mark or verbatim quotation, and quotations that stand nowhere. */
export const unsupportedIn = (
  { answer, citations }: Pick<Answer, 'answer' | 'citations'>,
  visible: ReadonlyMap<string, Entry>,
): string[] => {
  const forged = citations
    .filter(({ entry, quote }) => !visible.get(entry)?.text.includes(quote))
    .map(({ quote }) => quote);
  const left = citations
    .toSorted((one, other) => other.quote.length - one.quote.length)
    .reduce((text, { quote }) => text.replaceAll(quote, ' '), answer ?? '')
    .replace(/\[\d+\]/g, ' ')
    .replace(/\b(?:Yes|No|Partially|Not applicable)\./g, ' ')
    .trim();
  return left === '' ? forged : [...forged, left];
};
