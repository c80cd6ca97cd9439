import type { Logger, LogLevel } from '@slack/bolt';

/** Told of what failed without stopping anything; `error` is null where there are only words. */
export type Warn = (what: string, error: unknown) => void;

/** What Bolt has to say, in our log in place of its own lines: warnings and errors, no objects that hold requests. */
export const boltLog = (warn: Warn): Logger => {
  const tell = (...said: unknown[]): void => {
    const words = said.filter((one) => typeof one === 'string').map((one) => one.trim());
    warn(`Slack: ${words.join(' ') || 'an error'}`, said.find((one) => one instanceof Error) ?? null);
  };
  const keepQuiet = (): void => undefined;
  return {
    debug: keepQuiet,
    info: keepQuiet,
    warn: tell,
    error: tell,
    setLevel: keepQuiet,
    getLevel: () => 'warn' as LogLevel,
    setName: keepQuiet,
  };
};
