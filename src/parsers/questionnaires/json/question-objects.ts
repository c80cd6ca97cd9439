import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Field } from '../form.ts';
import type { JsonQuestions } from '../json.ts';
import { headerRole } from '../layout/header-role.ts';
import { isInterrogative, isPlaceholder } from '../layout/question-text.ts';

type Asked = {
  readonly object: Node;
  readonly question: Node;
  readonly answer: Node | undefined;
  /** Where its answer goes when it has none yet: under the key that others of its list have. */
  readonly answerKey: string;
  readonly options: readonly string[];
};

/** "answerText" and "answer_text" say "answer text". */
const spoken = (key: string) => key.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ');

const property = (object: Node, roles: readonly string[], types: readonly string[]) =>
  (object.children ?? [])
    .flatMap(({ children: [key, value] = [] }) => {
      const role = key && headerRole(spoken(String(key.value)));
      return key &&
        value &&
        role &&
        roles.includes(role.role) &&
        role.weight >= 2 &&
        types.includes(value.type)
        ? [{ value, weight: role.weight }]
        : [];
    })
    .toSorted((a, b) => b.weight - a.weight)[0]?.value;

const answerOf = (object: Node) => property(object, ['answer'], ['string', 'null']);

const textUnder = (object: Node, key: string): Node | undefined =>
  (object.children ?? []).find(
    ({ children: [name, value] = [] }) => name?.value === key && value?.type === 'string',
  )?.children?.[1];

/** The key under which most objects of a list ask, whatever it is called, where some of them have an answer. */
const askingKey = (objects: readonly Node[]): string | undefined => {
  if (!objects.some(answerOf)) return undefined;
  const keys = new Set(
    objects.flatMap(({ children = [] }) => children.map(({ children: [key] = [] }) => String(key?.value))),
  );
  const asks = (key: string) =>
    objects.filter((object) => isInterrogative(String(textUnder(object, key)?.value ?? ''))).length;
  return [...keys].find((key) => asks(key) >= 2 && asks(key) * 2 > objects.length);
};

/** What is known of an object from its list: where it asks when no key of its own says so, and where answers go. */
type Habits = { readonly key?: string | undefined; readonly answerKey?: string | undefined };

const habitsOf = (objects: readonly Node[]): Habits => {
  const answer = objects.flatMap((object) => answerOf(object) ?? [])[0];
  return { key: askingKey(objects), answerKey: answer?.parent?.children?.[0]?.value };
};

const collect = (node: Node, { key, answerKey = 'answer' }: Habits = {}): Asked[] => {
  const children = node.children ?? [];
  const habits = node.type === 'array' ? habitsOf(children) : {};
  const below = children.flatMap((child) => collect(child, habits));
  if (node.type !== 'object') return below;
  const question = property(node, ['question'], ['string']) ?? (key && textUnder(node, key));
  if (!question || String(question.value).trim() === '') return below;
  const answer = answerOf(node);
  const listed: unknown = getNodeValue(
    findNodeAtLocation(node, ['options']) ?? findNodeAtLocation(node, ['choices']) ?? question,
  );
  const options = Array.isArray(listed) ? listed.filter((option) => typeof option === 'string') : [];
  return [{ object: node, question, answer, answerKey, options }, ...below];
};

/** Reads JSON in which each question is an object with its text under "question", or wherever its list asks, and its answer under "answer". */
export const openQuestionObjects = (text: string, root: Node): JsonQuestions | undefined => {
  const asked = collect(root);
  if (asked.length === 0) return undefined;
  const fields = asked.map(({ question, answer, options }, index): Field => {
    const written = typeof answer?.value === 'string' && !isPlaceholder(answer.value) ? answer.value : null;
    return {
      question: {
        key: `${index + 1}`,
        sheet: null,
        row: index + 1,
        cell: `question ${index + 1}`,
        text: String(question.value).trim(),
        section: null,
        options: [...options],
        explanation: false,
        existing: written,
        maximumLength: null,
      },
      answer: { sheet: 0, row: index + 1, column: 0 },
      explanation: null,
      explanationLimit: null,
      ticks: new Map(),
      closed: options.length > 0,
    };
  });
  const write = (answers: ReadonlyMap<number, string>) => {
    const pieces: string[] = [];
    let copied = 0;
    const edits = asked.flatMap(({ question, answer, answerKey }, index) => {
      const value = answers.get(index + 1);
      if (value === undefined) return [];
      if (answer)
        return [{ start: answer.offset, end: answer.offset + answer.length, value: JSON.stringify(value) }];
      const end = question.offset + question.length;
      return [{ start: end, end, value: `, ${JSON.stringify(answerKey)}: ${JSON.stringify(value)}` }];
    });
    for (const { start, end, value } of edits.toSorted((a, b) => a.start - b.start)) {
      pieces.push(text.slice(copied, start), value);
      copied = end;
    }
    pieces.push(text.slice(copied));
    return pieces.join('');
  };
  return { fields, write };
};
