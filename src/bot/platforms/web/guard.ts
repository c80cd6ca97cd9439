import express, { type RequestHandler, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';

/**
 * What every request to the page passes: a policy without inline script, our own host names only (against DNS
 * rebinding), same-origin posts only (against CSRF), and a limit on how many.
 */
export const createGuard = (hosts: readonly string[]): Router => {
  const guard = express.Router();
  guard.use(headers, knownHost(hosts), sameOrigin);
  guard.post(
    '/chat/{*rest}',
    rateLimit({ windowMs: 60_000, limit: 240, standardHeaders: 'draft-8', legacyHeaders: false }),
  );
  return guard;
};

const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // The page is served over plain http on this machine; a proxy that adds https adds this too.
  strictTransportSecurity: false,
});

const knownHost =
  (hosts: readonly string[]): RequestHandler =>
  (request, response, next) => {
    if (hosts.length === 0 || hosts.includes(request.hostname)) return next();
    response.status(421).type('text').send('This page does not answer to that name.');
  };

/** As Go's http.CrossOriginProtection: what the browser says of the request's site decides, else Origin against Host. */
const sameOrigin: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const same =
    site === undefined
      ? origin === undefined || URL.parse(origin)?.host === request.headers.host
      : site === 'same-origin' || site === 'none';
  if (same) return next();
  response.status(403).type('text').send('Only the page itself may send this.');
};
