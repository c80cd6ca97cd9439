import type { Sharing } from '../../model/audience.ts';
import { EntryKind, type NewEntry } from '../../model/entry.ts';
import type { FieldName } from './field-names.ts';
import { readDay } from './read-day.ts';

/** What one record of a file says, as text; lists are already taken apart. */
export type Fields = Partial<Record<FieldName, string>> & { readonly lists?: Partial<Lists> };
type Lists = { criteria: readonly string[]; tags: readonly string[] };

/** The entry's facts beside its words, or why they cannot be believed, in words for people. */
export type ReadFacts =
  | {
      readonly facts: Pick<NewEntry, 'owner' | 'reviewed' | 'expires' | 'criteria' | 'tags' | 'product'> &
        Partial<Pick<NewEntry, 'sharing'>>;
    }
  | { readonly reason: string; readonly field: FieldName };

const sharingPhrases: Readonly<Record<Sharing, RegExp>> = {
  public: /^(everyone|anyone|anybody|all|tlp:\s?(clear|white))$/,
  nda: /^customers under (an? )?nda$/,
  internal: /^(employees|do not share|no|none|tlp:\s?(green|amber|amber\+strict|red))$/,
};
const sharingWords: Readonly<Record<Sharing, RegExp>> = {
  public: /\b(public|external|externally|website)\b/,
  nda: /\b(nda|non-disclosure agreement|confidentiality agreement)\b/,
  internal: /\b(internal|internally|private|secret)\b/,
};
/** Classes of secrecy that name no circle: with an agreement beside them it says who may see it, else nobody outside. */
const secrecy = /\b(confidential|restricted|sensitive|proprietary)\b/g;
const circles = new RegExp(
  Object.values(sharingWords)
    .map(({ source }) => source)
    .join('|'),
  'g',
);
const filling =
  /\b(only|use|under|with|signed|an?|the|company|strictly|highly|share|shared|required|information|document|class|level)\b/g;

/** A label is understood when every word of it is: one that says "not" is not, and of two circles the smaller counts. */
const readSharing = (said: string): Sharing | null => {
  const label = said.trim().toLowerCase();
  const circlesIn = (words: Readonly<Record<Sharing, RegExp>>) =>
    (['internal', 'nda', 'public'] as const).find((circle) => words[circle].test(label)) ?? null;
  const phrase = circlesIn(sharingPhrases);
  if (phrase !== null) return phrase;
  const rest = label.replaceAll(circles, ' ').replaceAll(secrecy, ' ').replaceAll(filling, ' ');
  if (/[\p{L}\p{N}]/u.test(rest) || !/\p{L}/u.test(label)) return null;
  const circle = circlesIn(sharingWords);
  const secretive = label.search(secrecy) >= 0;
  return circle === 'public' && secretive ? 'internal' : (circle ?? (secretive ? 'internal' : null));
};

const present = (text: string | undefined): string | null => text?.trim() || null;

/** A list in one cell: parted by semicolons or line ends, else by commas. */
export const splitList = (text: string): string[] =>
  text
    .split(/[;\n|]/.test(text) ? /[;\n|]/ : /,/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Reads what a record says of sharing, owner, dates and mappings. */
export const readFacts = (fields: Fields): ReadFacts => {
  const label = present(fields.sharing);
  const sharing = label === null ? undefined : readSharing(label);
  if (sharing === null) {
    const reason = `“${fields.sharing}” is no sharing class; write public, nda or internal.`;
    return { reason, field: 'sharing' };
  }
  const days = { reviewed: null as string | null, expires: null as string | null };
  for (const name of ['reviewed', 'expires'] as const) {
    const said = present(fields[name]);
    if (said === null || /^(n\/?a|never|none|-+|tbd)$/i.test(said)) continue;
    days[name] = readDay(said);
    if (days[name] === null) return { reason: `“${said}” is no date; write it as 2026-01-31.`, field: name };
  }
  return {
    facts: {
      ...(sharing !== undefined && { sharing }),
      owner: present(fields.owner),
      ...days,
      criteria: [...(fields.lists?.criteria ?? splitList(fields.criteria ?? ''))],
      tags: [...(fields.lists?.tags ?? splitList(fields.tags ?? ''))],
      product: present(fields.product),
    },
  };
};

/** Whether a text can be what a field of this name holds: a day, a sharing class, or any words where any will do. */
export const isUnderstood = (field: FieldName, text: string): boolean =>
  'facts' in readFacts({ [field]: text });

const verdictOnly = /^(yes|no|y|n|n\/?a|not applicable|partial(ly)?|true|false|ja|nein|oui|non|s[ií])[.!]?$/i;
const letters = new Map(Object.entries({ y: 'Yes', n: 'No' }));

/** The words of an answer: a bare "Yes" is nothing to quote, so the explanation beside it comes with it. */
export const answerText = (fields: Pick<Fields, 'answer' | 'explanation'>): string => {
  const said = fields.answer?.trim() ?? '';
  const answer = letters.get(said.toLowerCase()) ?? said;
  const explanation = fields.explanation?.trim() ?? '';
  if (answer === '' || explanation === '') return answer || explanation;
  return verdictOnly.test(answer)
    ? `${answer.replace(/[.!]$/, '')}. ${explanation}`
    : `${answer}\n\n${explanation}`;
};

/**
 * The kind of a record: what it says itself; an answer somebody owns or has reviewed is approved, another one is a past
 * answer; a statement that satisfies criteria is a control, another one is policy.
 */
export const kindOf = (
  fields: Fields,
  facts: Pick<NewEntry, 'owner' | 'reviewed' | 'criteria'>,
): NewEntry['kind'] => {
  const said = EntryKind.safeParse(fields.kind?.trim().toLowerCase().replaceAll(' ', '-'));
  if (said.success) return said.data;
  if (fields.question?.trim())
    return facts.owner !== null || facts.reviewed !== null ? 'approved' : 'past-answer';
  return facts.criteria.length > 0 ? 'control' : 'policy';
};
