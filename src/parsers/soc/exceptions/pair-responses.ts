import { likeness } from '../controls/likeness.ts';
import { countNames } from './names.ts';
import { type FoundResponse, namesControl } from './read-responses.ts';

/** An exception as far as pairing needs it; `before` is the paragraph index after which its response may stand. */
export type Unanswered = {
  readonly id: string | null;
  readonly numbers: readonly string[];
  readonly criteria: readonly string[];
  readonly text: string;
  readonly before: number;
};

/** Says that it answers more than the one exception before it. */
const ANSWERS_ALL =
  /\b(?:all|both|each) (?:of )?(?:the |these |above )*(?:exceptions|deviations|findings|matters)\b/i;

/**
 * The response of every exception, or null: by the exception's number, the control's id, the exception's words
 * repeated beside the response, its criterion; then the response that stands next after the exception and before any
 * other exception's. A response that names several, or is the only one to name a control or criterion, answers each.
 */
export function pairResponses(
  exceptions: readonly Unanswered[],
  responses: readonly FoundResponse[],
): (FoundResponse | null)[] {
  const paired: (FoundResponse | null)[] = exceptions.map(() => null);
  const free = new Set(responses);
  const take = (
    fits: (exception: Unanswered, response: FoundResponse) => boolean,
    from: ReadonlySet<FoundResponse> = free,
  ) =>
    exceptions.forEach((exception, index) => {
      if (paired[index]) return;
      const response = [...from].find((candidate) => fits(exception, candidate));
      if (!response) return;
      paired[index] = response;
      if (countNames(response.names) < 2) free.delete(response);
    });
  const sameId = ({ id }: Unanswered, response: FoundResponse) => id !== null && namesControl(response, id);
  const sameWords = ({ text }: Unanswered, { about }: FoundResponse) =>
    about !== null && likeness(about, text) > 0.6;
  const sameNumber = ({ numbers }: Unanswered, { names }: FoundResponse) =>
    numbers.some((number) => names.numbers.includes(number));
  const sameCriterion = ({ criteria }: Unanswered, { names }: FoundResponse) =>
    names.ids.length <= names.criteria.length &&
    names.numbers.length === 0 &&
    criteria.some((criterion) => names.criteria.includes(criterion));
  const alone = ({ id }: Unanswered) => exceptions.filter((other) => other.id === id).length === 1;

  take((exception, response) => sameId(exception, response) && sameWords(exception, response));
  take(sameNumber);
  take((exception, response) => sameId(exception, response) && (response.about === null || alone(exception)));
  take(sameWords);
  take(sameCriterion);
  for (const [index, response] of inOrder(exceptions, [...free]).entries())
    if (paired[index] === null && response) {
      paired[index] = response;
      free.delete(response);
    }
  for (const response of free) {
    if (countNames(response.names) > 0 || response.about !== null) continue;
    const nearest = exceptions.findLastIndex((exception) => exception.before <= response.at);
    if (nearest >= 0 && paired[nearest] === null) paired[nearest] = response;
  }
  const all = new Set(responses);
  take((exception, response) => {
    const only = (fits: typeof sameId) =>
      fits(exception, response) && responses.filter((other) => fits(exception, other)).length === 1;
    return response.about === null && (only(sameId) || only(sameCriterion));
  }, all);
  take(({ before }, { text, at }) => before <= at && ANSWERS_ALL.test(text.text.slice(0, 200)), all);
  return paired;
}

/** Responses numbered 1, 2, 3 … to as many exceptions that bear no numbers answer them in their order; else none. */
function inOrder(
  exceptions: readonly Unanswered[],
  free: readonly FoundResponse[],
): (FoundResponse | undefined)[] {
  const numbered = free.filter(({ names }) => names.numbers.length === 1 && countNames(names) === 1);
  const counts =
    numbered.length === exceptions.length && exceptions.every(({ numbers }) => numbers.length === 0);
  return counts
    ? exceptions.map((_, index) => numbered.find(({ names }) => names.numbers[0] === `${index + 1}`))
    : [];
}
