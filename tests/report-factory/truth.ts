import type { Evidence, Fact } from '../../src/model/citation.ts';
import type { Category, ControlTest, OpinionKind, ReportKind } from '../../src/model/soc-report.ts';

/** A finding that a review must or must not have: a pattern for its text and the severities allowed (a|b). */
export type Expectation = { readonly topic: string; readonly severity: string | null; readonly re: string };

type Stated<Value> = Fact<Value> | null;

export type TrueException = {
  readonly controlId: string | null;
  readonly criteria: readonly string[];
  readonly text: string;
  readonly deviations: number | null;
  readonly sampleSize: number | null;
  readonly managementResponse: {
    readonly text: string;
    readonly where: 'beside' | 'after' | 'section-v';
    readonly evidence: Evidence[];
  } | null;
  readonly evidence: Evidence[];
};

/** The facts of a made report as a review should report them. */
export type TrueReport = {
  readonly kind: Fact<ReportKind>;
  readonly type: Stated<1 | 2>;
  readonly serviceOrganization: Stated<string>;
  readonly system: Stated<string>;
  readonly auditor: Stated<string>;
  readonly auditorLocation: Stated<string>;
  readonly auditorSigned: Stated<boolean>;
  readonly asOf: Stated<string>;
  readonly periodStart: Stated<string>;
  readonly periodEnd: Stated<string>;
  readonly reportDate: Stated<string>;
  readonly opinion: {
    readonly overall: Stated<OpinionKind>;
    readonly description: Stated<OpinionKind>;
    readonly design: Stated<OpinionKind>;
    readonly operation: Stated<OpinionKind>;
    readonly basis: readonly Fact<string>[];
    readonly emphasis: readonly Fact<string>[];
  };
  readonly categories: readonly Fact<Category>[];
  readonly subserviceOrganizations: readonly {
    readonly name: string;
    readonly service: string;
    readonly method: 'carve-out' | 'inclusive';
    readonly evidence: Evidence[];
  }[];
  readonly csocs: readonly {
    readonly text: string;
    readonly provider: string | null;
    readonly evidence: Evidence[];
  }[];
  readonly cuecs: readonly {
    readonly id: string | null;
    readonly text: string;
    readonly criteria: readonly string[];
    readonly topic: string;
    readonly evidence: Evidence[];
  }[];
  readonly testsOfControls: 'present' | 'missing' | 'not-expected';
  readonly controls: readonly {
    readonly id: string | null;
    readonly text: string;
    readonly criteria: readonly string[];
    readonly tests: readonly (Omit<ControlTest, 'evidence'> & { readonly evidence: Evidence[] })[];
    readonly evidence: Evidence[];
  }[];
  readonly exceptions: readonly TrueException[];
  readonly restrictedUse: { readonly value: boolean; readonly evidence: Evidence[] };
  readonly recipient: Stated<string>;
  readonly draft: Stated<boolean>;
};

/** What is true of a made file and what a review of it must say. */
export type Truth = {
  readonly schema: 'soccorpus.truth/1';
  readonly pages: number;
  readonly password: string | null;
  readonly expectedOutcome: readonly string[];
  readonly expectedKind: string | null;
  readonly report: TrueReport | null;
  readonly mustFind: readonly Expectation[];
  readonly mustNotFind: readonly Expectation[];
  readonly verdictAllowed: readonly string[] | null;
  /** Quotes that no page holds; a truth worth using has none. */
  readonly unlocated: readonly string[];
};
