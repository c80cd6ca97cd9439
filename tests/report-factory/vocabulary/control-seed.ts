/**
 * What a control says and how it is tested, before a wording turns it into sentences.
 * `does` follows a subject ("The Company …"), `claim` follows "determine whether", `fails` follows "For 2 of 25 items,".
 */
export type ControlSeed = {
  readonly topic: string;
  readonly criteria: readonly string[];
  readonly passive: string;
  readonly does: string;
  readonly evidence: string;
  readonly claim: string;
  readonly fails: string;
  /** What a sample is drawn from, in the plural; absent when there is one thing to look at. */
  readonly items?: string;
  /** A second, unsampled look at the same control. */
  readonly also?: { readonly evidence: string; readonly claim: string };
  /** True when the event may never happen in a period, so that there is nothing to test. */
  readonly rare?: boolean;
};
