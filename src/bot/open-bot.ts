import type { IncomingEvent } from '../model/event.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { createInward } from './inward.ts';
import { createOutbox } from './outbox.ts';
import type { Platform } from './platform.ts';
import { remindExperts } from './remind-experts.ts';
import { placeToStop } from './running.ts';
import { createShowing } from './show.ts';
import type { ConversationDeps } from './turn.ts';

type Options = Omit<ConversationDeps, 'outbox' | 'platforms'> & {
  readonly platforms: readonly Platform[];
  readonly linkHosts: readonly string[];
  /** Told of what failed without stopping anything. */
  readonly warn: (what: string, error: unknown) => void;
};

/** The bot on all its platforms. `start` lets events in; `remind` may be called as often as one likes. */
export type Bot = Pick<Conversation, 'handle'> & {
  failed(event: IncomingEvent, error: unknown): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  remind(tenant: string): Promise<void>;
};

/** Joins platforms, the one conversation and the one way out. */
export const openBot = ({ platforms, linkHosts, warn, ...rest }: Options): Bot => {
  const { services, permissions, channels } = rest;
  const outbox = createOutbox({ platforms, store: services.store, permissions, linkHosts, warn });
  const deps = {
    ...rest,
    outbox,
    platforms: new Map(platforms.map((platform) => [platform.name, platform])),
  };
  const conversation = createConversation(deps);
  const showing = createShowing(deps);
  const inward = createInward(services.store);
  return {
    handle: conversation.handle,
    failed: async (event, error) => {
      warn(`An event of ${event.place.platform} could not be handled: ${event.id}`, error);
      await conversation.failed(event, error);
    },
    start: async () => {
      await services.store.signals.hear((words) => {
        const place = placeToStop(words);
        if (place) conversation.stop(place);
      });
      for (const platform of platforms) await platform.start(inward, showing);
    },
    stop: async () => {
      for (const platform of platforms) await platform.stop();
    },
    remind: async (tenant) => {
      try {
        await remindExperts({ services, outbox, channels }, tenant);
      } catch (error) {
        warn('Experts could not be reminded.', error);
      }
    },
  };
};
