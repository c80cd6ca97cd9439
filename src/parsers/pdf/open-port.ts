/** What pdfjs asks of the port between its two halves. */
type Listener = (event: { readonly data: unknown }) => void;
/** The end of pdf.js’s message channel that is listened to. */
export type Port = {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (name: string, listener: Listener, options?: { signal?: AbortSignal }) => void;
  readonly removeEventListener: (name: string, listener: Listener) => void;
};

type OperatorChunk = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

const isOperatorChunk = (chunk: unknown): chunk is OperatorChunk =>
  typeof chunk === 'object' && chunk !== null && 'fnArray' in chunk && 'argsArray' in chunk;

/** The sender empties the lists of a chunk of operators as soon as it is sent, so the receiver gets lists of its own. */
const detach = (message: unknown): unknown => {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return message;
  const { chunk } = message;
  if (!isOperatorChunk(chunk)) return message;
  return {
    ...message,
    chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() },
  };
};

/**
 * A port over which pdfjs' parser and its interface talk inside one process. pdfjs' own copies every message deeply, as
 * if it went to another thread; here nothing does, and handing the objects over saves about a third of the whole time.
 */
export const openPort = (): Port => {
  const listeners = new Set<Listener>();
  return {
    postMessage: (message) => {
      const event = { data: detach(message) };
      queueMicrotask(() => {
        for (const listener of [...listeners]) listener(event);
      });
    },
    addEventListener: (_name, listener, options) => {
      listeners.add(listener);
      options?.signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    removeEventListener: (_name, listener) => {
      listeners.delete(listener);
    },
  };
};
