import { contentStems } from '../text/content-stems.ts';
import { stemWord } from '../text/stem-word.ts';

/** "Copying production records into them is prohibited": the deed and what it is done to. */
const BANNED =
  /^(?:(?:the|any|all) )*([\w-]+) (.*?)\b(?:is|are) (?:\w+ly )?(?:prohibited|forbidden|banned|barred|disallowed|not (?:allowed|permitted))\b/i;
const ASKS_ABILITY = /^(?:can|could|may|might)\b(.*)/i;
/** "Engineers cannot deploy to production": who, and what they cannot. */
const UNABLE = /^(.*?)\b(?:cannot|can['’]?t|(?:can|may|must) ?not|(?:is|are) (?:not able|unable) to)\b(.*)/i;

/** Whether a clause bans the very deed that a question asks about, done to the same. */
export const bansDeed = (question: string, clause: string): boolean => {
  const [, deed, object] = BANNED.exec(clause) ?? [];
  if (deed === undefined || object === undefined) return false;
  const asked = contentStems(question);
  return (
    asked.includes(stemWord(deed.toLowerCase())) && contentStems(object).some((stem) => asked.includes(stem))
  );
};

/** Whether a clause says that those who are asked about are not able to, with a word in common for what. */
export const deniesAbility = (question: string, clause: string): boolean => {
  const [, asked] = ASKS_ABILITY.exec(question) ?? [];
  const [, who, what] = UNABLE.exec(clause) ?? [];
  if (asked === undefined || who === undefined || what === undefined) return false;
  const words = contentStems(asked);
  return [who, what].every((part) => contentStems(part).some((stem) => words.includes(stem)));
};
