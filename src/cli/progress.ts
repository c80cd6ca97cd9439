import { progress } from '@clack/prompts';

/** Shows long work on standard error of a terminal, and nothing in a pipe. `end` must be called. */
export const startProgress = (
  label: string,
): { update: (done: number, total: number) => void; end: () => void } => {
  if (!process.stderr.isTTY) return { update: () => {}, end: () => {} };
  const bar = progress({ max: 100, output: process.stderr });
  bar.start(label);
  let shown = 0;
  return {
    update: (done, total) => {
      const reached = total === 0 ? 0 : Math.floor((done / total) * 100);
      // Recognition goes over the scanned pages once more.
      if (reached <= shown) return bar.message(`${label}: ${done} of ${total}`);
      bar.advance(reached - shown, `${label}: ${done} of ${total}`);
      shown = reached;
    },
    end: () => bar.stop(label),
  };
};
