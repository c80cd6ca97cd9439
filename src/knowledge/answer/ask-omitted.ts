import { sayLacking } from './find-objection.ts';
import { joinedThings } from './find-omitted.ts';
import type { PartAnswer } from './quote-part.ts';

/** A part with another verdict in its statement. */
const withVerdict = (part: PartAnswer, verdict: PartAnswer['verdict']): PartAnswer =>
  part.statement ? { ...part, statement: { ...part.statement, verdict } } : part;

/** A part that nothing was found for, though it asks for several things at once: what is found for each of them. */
const askEach = async (
  part: PartAnswer,
  ask: (question: string) => Promise<PartAnswer>,
): Promise<PartAnswer[]> => {
  const things = joinedThings(part.part.text);
  const answers: PartAnswer[] = [];
  for (const { alone } of things) answers.push(await ask(alone));
  const said = answers.filter(({ statement }) => statement !== null);
  if (said.length === 0) return [part];
  // Yes to one is no Yes to all that was asked.
  return said.length === answers.length ? answers : answers.map((answer) => withVerdict(answer, null));
};

/**
 * Asks alone for each thing that the answer to a part leaves out: what it does not name may stand in another entry. The
 * part, and after it what was found; what was not found stays missing.
 */
export const askOmitted = async (
  part: PartAnswer,
  ask: (question: string) => Promise<PartAnswer>,
): Promise<PartAnswer[]> => {
  if (part.statement === null) return askEach(part, ask);
  const found: PartAnswer[] = [];
  const open: string[] = [];
  for (const { thing, alone } of part.omitted) {
    const answer = await ask(alone);
    if (answer.statement && answer.missing === null) found.push(answer);
    else open.push(thing);
  }
  if (found.length === 0) return [part];
  // Yes to one and no to the other is no verdict on both.
  const agreed = open.length === 0 && found.every(({ verdict }) => verdict === part.verdict);
  const verdict = agreed ? part.verdict : null;
  const told = {
    ...part,
    missing: open.length > 0 ? `${open.join(', ')}: ${part.part.text}` : null,
    reason: open.length > 0 ? sayLacking(open) : null,
  };
  return [withVerdict(told, verdict), ...found.map((answer) => withVerdict(answer, null))];
};
