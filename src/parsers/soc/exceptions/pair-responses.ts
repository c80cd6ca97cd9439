import { likeness } from '../controls/likeness.ts';
import { type FoundResponse, namesControl } from './read-responses.ts';

/** An exception as far as pairing needs it; `before` is the paragraph index after which its response may stand. */
export type Unanswered = { readonly id: string | null; readonly text: string; readonly before: number };

/**
 * The response of every exception, or null: first by the control's id, then by the exception's words repeated beside
 * the response, then the response that stands next after the exception and before any other exception's.
 */
export function pairResponses(
  exceptions: readonly Unanswered[],
  responses: readonly FoundResponse[],
): (FoundResponse | null)[] {
  const paired: (FoundResponse | null)[] = exceptions.map(() => null);
  const free = new Set(responses);
  const take = (fits: (exception: Unanswered, response: FoundResponse) => boolean) =>
    exceptions.forEach((exception, index) => {
      if (paired[index]) return;
      const response = [...free].find((candidate) => fits(exception, candidate));
      if (!response) return;
      paired[index] = response;
      free.delete(response);
    });
  const sameId = (exception: Unanswered, response: FoundResponse) =>
    exception.id !== null && namesControl(response, exception.id);
  const sameWords = (exception: Unanswered, response: FoundResponse) =>
    response.about !== null && likeness(response.about, exception.text) > 0.6;
  take((exception, response) => sameId(exception, response) && sameWords(exception, response));
  take(
    (exception, response) =>
      sameId(exception, response) &&
      (response.about === null || exceptions.filter(({ id }) => id === exception.id).length === 1),
  );
  take(sameWords);
  for (const response of free) {
    if (response.id !== null || response.about !== null) continue;
    const nearest = exceptions.findLastIndex((exception) => exception.before <= response.at);
    if (nearest >= 0 && paired[nearest] === null) paired[nearest] = response;
  }
  return paired;
}
