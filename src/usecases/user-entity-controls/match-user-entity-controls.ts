import { entryCount, type KnowledgeIndex } from '../../knowledge/index/knowledge-index.ts';
import type { Cuec, SocReport } from '../../model/soc-report.ts';
import type {
  UserEntityControl,
  UserEntityControls,
  UserEntityOutcome,
} from '../../model/user-entity-control.ts';
import { findOwnControl, type OwnControl } from './find-own-control.ts';
import { wordObligation } from './word-obligation.ts';

/** Our own controls for the matching, or why there are none to look in, in words for people. */
export type OwnControls = { readonly index: KnowledgeIndex } | { readonly reason: string };

/** Shares that a sentence of ours must reach; found on 60 pairs labelled by hand, with a margin on the side of saying less. */
const MET = { core: 0.8, named: 0.66, score: 0.5 };
const PARTLY = { core: 0.5, named: 0.33, score: 0.4 };
/** The levels of an answer's confidence. */
const HIGH = 0.85;
const MEDIUM = 0.6;

/**
 * Looks among our own controls for each control that the report expects its user entities to run. What is not found
 * is no statement that we do not have it.
 */
export const matchUserEntityControls = (
  { cuecs, serviceOrganization, system }: Pick<SocReport, 'cuecs' | 'serviceOrganization' | 'system'>,
  { own, today }: { own: OwnControls; today: string },
): UserEntityControls => {
  if ('reason' in own) return { outcome: 'not-applicable', reason: own.reason };
  const { index } = own;
  const entries = entryCount(index);
  if (entries === 0)
    return { outcome: 'not-applicable', reason: 'The knowledge base holds no control of ours.' };
  const supplierNames = [serviceOrganization, system].flatMap((fact) => (fact ? [fact.value] : []));
  const controls = cuecs.map((control) =>
    match(control, findOwnControl(wordObligation(control.text, supplierNames), { index, today })),
  );
  return { outcome: 'matched', entries, controls };
};

const match = ({ id, text, evidence }: Cuec, found: OwnControl | null): UserEntityControl => {
  const outcome = found ? judge(found) : 'not-found';
  if (!found || outcome === 'not-found')
    return {
      id,
      text,
      outcome: 'not-found',
      control: null,
      owner: null,
      confidence: 'low',
      score: 0,
      missing: [],
      evidence,
    };
  const { entry, quote, missing } = found;
  const score = Math.min(found.score, found.named);
  return {
    id,
    text,
    outcome,
    control: {
      entry: entry.id,
      title: entry.title,
      source: entry.source,
      section: entry.section,
      quote,
      reviewed: entry.reviewed,
      expired: false,
    },
    owner: entry.owner,
    confidence: score >= HIGH ? 'high' : score >= MEDIUM ? 'medium' : 'low',
    score,
    missing: [...missing],
    evidence,
  };
};

const judge = ({ core, named, score, acts, direction }: OwnControl): UserEntityOutcome => {
  const speaks = core >= MET.core && named >= MET.named && score >= MET.score;
  if (speaks && direction === 'denies') return 'not-met';
  if (direction !== 'affirms') return 'not-found';
  if (speaks && acts) return 'met';
  return core >= PARTLY.core && named >= PARTLY.named && score >= PARTLY.score ? 'partly' : 'not-found';
};
