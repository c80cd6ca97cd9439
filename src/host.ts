import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Router } from 'express';
import { VouchError } from './errors.ts';
import { metricsText } from './metrics.ts';

/** A listening HTTP host; `close` ends it. */
export type Host = { readonly url: string; close(): Promise<void> };

type Options = {
  readonly port: number;
  readonly host: string;
  readonly routers: readonly Router[];
  /** Resolves when the store answers; a rejection makes /healthz say so. */
  readonly healthy: () => Promise<boolean>;
};

/**
 * The one HTTP host: platform routers, /healthz, /metrics. Resolves when it listens; throws VouchError `misconfigured`
 * when the port cannot be had.
 */
export const openHost = async ({ port, host, routers, healthy }: Options): Promise<Host> => {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', async (_request, response) => {
    const ok = await healthy().catch(() => false);
    response
      .status(ok ? 200 : 503)
      .type('text')
      .send(ok ? 'ok' : 'the store does not answer');
  });
  app.get('/metrics', async (_request, response) => {
    response.type('text').send(await metricsText());
  });
  for (const router of routers) app.use(router);
  app.use((_request, response) => void response.status(404).type('text').send('There is nothing here.'));
  app.use(failed);

  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(taken({ port, host, cause })));
    server.listen(port, host, resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://${host === '127.0.0.1' || host === '::1' ? 'localhost' : host}:${chosen}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Requests that failed where nothing else caught it: a plain word, never a stack trace. */
const failed: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = typeof error?.status === 'number' ? error.status : 500;
  response
    .status(status)
    .type('text')
    .send(status < 500 ? 'That request was not understood.' : 'Something went wrong.');
};

const taken = ({ port, host, cause }: { port: number; host: string; cause: unknown }): VouchError =>
  new VouchError({
    code: 'misconfigured',
    message: `Port ${port} of ${host} cannot be used; perhaps another program has it.`,
    advice: 'Choose another with PORT=3001, or stop the other program.',
    cause,
  });
