import { VouchError } from '../errors.ts';

/** A fetch that reads at most `bytes` of a reply: an endless or huge one fails instead of filling the memory. */
export const cappedFetch =
  (bytes: number): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body) return response;
    let read = 0;
    const capped = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          read += chunk.byteLength;
          if (read <= bytes) controller.enqueue(chunk);
          else controller.error(tooLong());
        },
      }),
    );
    return new Response(capped, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  };

const tooLong = (): VouchError =>
  new VouchError({
    code: 'unavailable',
    message: 'The model’s reply was too long.',
    advice: 'Vouch went on without the model.',
  });
