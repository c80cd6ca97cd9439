import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { IncomingEvent } from './model/event.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const handled = new Counter({
  name: 'vouch_events_total',
  help: 'Events worked on, by platform, kind and outcome.',
  labelNames: ['platform', 'kind', 'outcome'],
  registers: [registry],
});
const seconds = new Histogram({
  name: 'vouch_event_seconds',
  help: 'Time to work on an event.',
  labelNames: ['platform', 'kind'],
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
  registers: [registry],
});

/** Wraps the handler of events so that /metrics counts them. */
export const countEvents =
  <Lease>(handle: (event: IncomingEvent, lease: Lease) => Promise<void>) =>
  async (event: IncomingEvent, lease: Lease): Promise<void> => {
    const labels = { platform: event.place.platform, kind: event.kind };
    const stop = seconds.startTimer(labels);
    try {
      await handle(event, lease);
      handled.inc({ ...labels, outcome: 'done' });
    } catch (error) {
      handled.inc({ ...labels, outcome: 'failed' });
      throw error;
    } finally {
      stop();
    }
  };

/** Everything measured, in the text format of Prometheus. */
export const metricsText = (): Promise<string> => registry.metrics();
