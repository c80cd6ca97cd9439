import { contentStems } from '../text/content-stems.ts';
import { isLoose } from '../text/loose-words.ts';
import { stemWord } from '../text/stem-word.ts';

/** "Copying production records into them is prohibited", "use of … is banned": the deed and what it is done to. */
const BANNED =
  /^(?:(?:the|any|all) )*([\w-]+ing|[\w-]+(?= of\b)) (.*?)\b(?:is|are) (?:\w+ly )?(?:prohibited|forbidden|banned|barred|disallowed|not (?:allowed|permitted))\b/i;
const ASKS_ABILITY = /^(?:can|could|may|might)\b(.*)/i;
/** "Engineers cannot deploy to production": who, and what they cannot. */
const UNABLE = /^(.*?)\b(?:cannot|can['’]?t|(?:can|may|must) ?not|(?:is|are) (?:not able|unable) to)\b(.*)/i;

/** Whether all that a text names is asked about, and something of it is: what is said of less is not said of all. */
const isWithin = (text: string, asked: readonly string[]): boolean => {
  const named = contentStems(text);
  return (
    named.some((stem) => asked.includes(stem)) && named.every((stem) => asked.includes(stem) || isLoose(stem))
  );
};

type Ban = { readonly deed: string; readonly object: string };

const banIn = (clause: string): Ban | null => {
  const [, deed, object] = BANNED.exec(clause) ?? [];
  return deed === undefined || object === undefined ? null : { deed: stemWord(deed.toLowerCase()), object };
};

/** Whether a clause bans the very deed that a question asks about, done to the same. */
export const bansDeed = (question: string, clause: string): boolean => {
  const ban = banIn(clause);
  const asked = contentStems(question);
  return ban !== null && asked.includes(ban.deed) && isWithin(ban.object, asked);
};

/** Whether a clause bans what a question asks about, at least of some things or in some way. */
export const bansSome = (question: string, clause: string): boolean => {
  const ban = banIn(clause);
  return ban !== null && contentStems(question).includes(ban.deed);
};

/** Whether a clause says that those who are asked about are not able to do what is asked. */
export const deniesAbility = (question: string, clause: string): boolean => {
  const [, asked] = ASKS_ABILITY.exec(question) ?? [];
  const [, who, what] = UNABLE.exec(clause) ?? [];
  if (asked === undefined || who === undefined || what === undefined) return false;
  const words = contentStems(asked);
  return contentStems(who).some((stem) => words.includes(stem)) && isWithin(what, words);
};
