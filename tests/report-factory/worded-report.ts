import type { ControlTest, ResultClass, SectionKey } from '../../src/model/soc-report.ts';
import type { Facts } from './facts.ts';
import type { Traits } from './traits.ts';
import type { Element, Part, Slot, Wording } from './wording/wording.ts';

export type WordedTest = {
  readonly procedure: string;
  readonly kind: ControlTest['kind'];
  readonly sampleSize: number | null;
  readonly population: number | null;
  readonly result: string;
  /** What the result refers to below the table, in full; null when the result tells all. */
  readonly note: string | null;
  readonly resultClass: Exclude<ResultClass, 'unclear'>;
  readonly deviations: number | null;
  readonly response: string | null;
};

export type WordedControl = {
  readonly id: string | null;
  readonly text: string;
  readonly topic: string;
  readonly criteria: readonly string[];
  readonly tests: readonly WordedTest[];
};

export type WordedOpinion = {
  readonly heading: string;
  readonly lead: string;
  /** The sentence on each element; absent for kinds of report that speak as a whole. */
  readonly elements: Partial<Readonly<Record<Element, string>>>;
  readonly whole: string | null;
  readonly basisHeading: string;
  readonly basis: string | null;
  readonly emphasis: string | null;
};

export type WordedParagraph = { readonly heading: string | null; readonly text: string };

/** Every sentence of a made report; truth and pages are both taken from here, so they cannot disagree. */
export type WordedReport = {
  readonly traits: Traits;
  readonly facts: Facts;
  readonly wording: Wording;
  readonly title: string;
  readonly cover: readonly string[];
  readonly period: string;
  readonly reportDate: string;
  readonly headings: Readonly<Record<SectionKey, string>>;
  readonly sections: readonly SectionKey[];
  readonly address: string;
  readonly auditor: readonly (WordedParagraph | Slot)[];
  readonly opinion: WordedOpinion;
  readonly signature: readonly string[];
  readonly assertion: {
    readonly paragraphs: readonly WordedParagraph[];
    readonly items: readonly string[];
    readonly signature: string;
  };
  readonly description: readonly WordedParagraph[];
  readonly subservice: readonly WordedParagraph[];
  readonly providerControlsIntro: string;
  readonly providerControls: readonly { readonly provider: string; readonly text: string }[];
  readonly userControlsIntro: string;
  readonly userControls: readonly {
    readonly id: string | null;
    readonly text: string;
    readonly criterion: string;
    readonly topic: string;
  }[];
  readonly userResponsibilities: readonly string[];
  readonly testColumns: Readonly<Record<Part, string>>;
  readonly testsIntro: readonly string[];
  readonly controls: readonly WordedControl[];
  readonly other: readonly WordedParagraph[];
  readonly injection: string | null;
};
