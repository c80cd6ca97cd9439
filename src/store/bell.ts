/** Wakes a waiting loop: `ring` ends the current or, when nobody waits, the next `wait`. */
export type Bell = { ring(): void; wait(milliseconds: number): Promise<void> };

/** A bell for one listener. */
export const createBell = (): Bell => {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (milliseconds) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      rung = false;
    },
  };
};
