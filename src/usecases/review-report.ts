import { createHash } from 'node:crypto';
import { decideVerdict } from '../checks/decide-verdict.ts';
import { runChecks } from '../checks/run-checks.ts';
import type { Policy } from '../model/policy.ts';
import type { ReadReport, Review } from '../model/review.ts';
import type { UserEntityControls } from '../model/user-entity-control.ts';
import { proposeFacts } from './propose-facts/propose-facts.ts';
import type { Services } from './services.ts';
import {
  matchUserEntityControls,
  type OwnControls,
} from './user-entity-controls/match-user-entity-controls.ts';

/** A supplier’s file and how to read and judge it. */
export type ReviewRequest = {
  name: string;
  bytes: Uint8Array;
  password?: string;
  /** Read scanned pages by character recognition; slow, and everything read so needs eyes. */
  ocr?: boolean;
  policy?: Policy;
  today?: string;
  /** Opens our own controls when the report names user entity controls; without it nobody looks for them. */
  own?: () => Promise<OwnControls>;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/**
 * Reads a supplier's report in the jail and judges it by the checks. Never throws for a bad file: every ending is an
 * outcome of vouch.review/1 with a sentence for people.
 */
export const reviewReport = async (
  services: Pick<Services, 'jail' | 'policy' | 'today' | 'reportModel'>,
  request: ReviewRequest,
): Promise<Review> => {
  const started = performance.now();
  const read = await readInJail(services, request);
  const checksStarted = performance.now();
  const today = request.today ?? services.today();
  const userEntityControls = await matchControls(read, { own: request.own, today });
  const context = {
    policy: request.policy ?? services.policy,
    today,
    notRead: read.notRead,
    pagesWithoutText: read.file.pagesWithoutText,
    ...(userEntityControls ? { userEntityControls } : {}),
  };
  const { findings, couldNotTell } = runChecks(read, context);
  const { verdict, conditions, questions } = decideVerdict({
    outcome: read.outcome,
    report: read.report,
    findings,
    couldNotTell,
    policy: context.policy,
    today,
  });
  const finished = performance.now();
  const { reportModel } = services;
  const proposals = reportModel ? await proposeFacts(read, reportModel) : null;
  return {
    schema: 'vouch.review/1',
    file: read.file,
    outcome: read.outcome,
    ...(read.message === undefined ? {} : { message: read.message }),
    ...(read.outcome === 'ok' && read.report ? { report: read.report } : {}),
    ...(userEntityControls ? { userEntityControls } : {}),
    findings: [...findings],
    couldNotTell: [...couldNotTell],
    notRead: read.notRead,
    verdict,
    conditions: [...conditions],
    questions: [...questions],
    ...(proposals ? { proposals } : {}),
    milliseconds: {
      ...read.milliseconds,
      checks: finished - checksStarted,
      total: finished - started,
    },
  };
};

/** Null where the report names no user entity control, or nobody may look among ours. */
const matchControls = async (
  { outcome, report }: ReadReport,
  { own, today }: { own: ReviewRequest['own']; today: string },
): Promise<UserEntityControls | null> => {
  if (outcome !== 'ok' || !report || !own || report.cuecs.length === 0) return null;
  return matchUserEntityControls(report, { own: await own(), today });
};

const readInJail = async (
  { jail, reportModel }: Pick<Services, 'jail' | 'reportModel'>,
  request: ReviewRequest,
): Promise<ReadReport> => {
  const { name, bytes, password, ocr, onProgress, signal } = request;
  const result = await jail.run(
    'read-report',
    {
      name,
      bytes,
      ...(password === undefined ? {} : { password }),
      ...(ocr ? { ocr } : {}),
      ...(reportModel ? { pageTexts: true } : {}),
    },
    { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) },
  );
  if (result.outcome === 'ok') return result.value;
  return {
    outcome: result.outcome,
    message: result.message,
    file: {
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.byteLength,
      pages: null,
      pagesWithoutText: [],
      encrypted: false,
    },
    report: null,
    notRead: [],
    milliseconds: { read: 0, extract: 0 },
  };
};
