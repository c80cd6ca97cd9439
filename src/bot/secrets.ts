import { randomUUID } from 'node:crypto';

/** Passwords on their way from a form to the work that needs them; `take` gives each out once, null when it is gone. */
export type Secrets = {
  keep(secret: string): Promise<string>;
  take(name: string): Promise<string | null>;
};

const tenMinutes = 600_000;

/** Secrets in this process's memory only, for ten minutes: they are never written down. */
export const createSecrets = (lifetime = tenMinutes): Secrets => {
  const kept = new Map<string, string>();
  return {
    keep: async (secret) => {
      const name = randomUUID();
      kept.set(name, secret);
      setTimeout(() => kept.delete(name), lifetime).unref();
      return name;
    },
    take: async (name) => {
      const secret = kept.get(name) ?? null;
      kept.delete(name);
      return secret;
    },
  };
};
