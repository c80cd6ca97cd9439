/**
 * The neutral message. Views make cards, platforms translate them; no file knows both a platform and a feature.
 * All strings are plain text: platforms escape. `*bold*` and links are blocks, never markup inside text.
 */
export type Card = {
  /** One line for notifications, screen readers and places that draw no blocks. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** True when a model wrote or reordered text in it: that is said below it. */
  readonly byModel: boolean;
  /**
   * Asks for thumbs up or down: comes back as action `feedback` with the value `<this> good` or `<this> bad`, `-` for
   * this where the event's message says which answer is meant.
   */
  readonly feedback: string | null;
  /** The action that gives what now stands in its place, for platforms that ask whenever somebody looks at it. */
  readonly refresh?: string;
};

/** What stands below a card in which a model had a hand, wherever it is shown. */
export const byModelSentence = 'Worded with the help of a language model; every statement is quoted.';

/** One piece of a card; platforms translate each type or say what they cut. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  /** `highlight` is a passage of `text` to mark where the platform can. */
  | {
      readonly type: 'text';
      readonly text: string;
      readonly weight?: 'normal' | 'strong' | 'quiet';
      readonly highlight?: string;
    }
  | { readonly type: 'notice'; readonly level: Level; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'quote'; readonly text: string; readonly source: string }
  | { readonly type: 'citations'; readonly citations: readonly CardCitation[] }
  | {
      readonly type: 'finding';
      readonly severity: Level;
      readonly title: string;
      readonly detail: string;
      readonly quotes: readonly {
        readonly page: number;
        readonly printedPage: string | null;
        readonly text: string;
      }[];
      readonly ask: string;
    }
  | {
      readonly type: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly type: 'progress';
      readonly label: string;
      readonly done: number;
      readonly total: number;
      /** True while the work goes on, absent for a share of something finished. */
      readonly working?: boolean;
    }
  | { readonly type: 'actions'; readonly buttons: readonly Button[] }
  | { readonly type: 'divider' };

/** How grave a notice is; `good` and `info` are no warnings. */
export type Level = 'critical' | 'high' | 'medium' | 'low' | 'good' | 'info';

/** `n` is the mark in the answer's text; action `show-entry` with the value `open` shows the whole entry. */
export type CardCitation = {
  readonly n: number;
  readonly title: string;
  readonly quote: string;
  readonly source: string;
  readonly entry: string;
  readonly open: string;
  readonly reviewed: string | null;
  readonly expired: boolean;
};

/** `action` and `value` come back in an action event. */
export type Button = {
  readonly action: string;
  readonly label: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
};

/** The buttons that open a form; every other button does something at once. */
export const formActions = [
  'show-entry',
  'edit-answer',
  'reject-answer',
  'hand-over',
  'answer-gap',
  'decide-report',
  'enter-password',
  'choose-columns',
] as const;
/** An action whose button opens a form. */
export type FormAction = (typeof formActions)[number];

/** Whether the action of a button opens a form. */
export const opensForm = (action: string): action is FormAction => formActions.some((one) => one === action);

/**
 * A form opened by a button: Slack modal, Teams dialog, web dialog. `value` travels through it unseen, `blocks` stand
 * above the fields; without `submit` it only shows something and closes.
 */
export type Form = {
  readonly form: string;
  readonly title: string;
  readonly intro: string | null;
  readonly blocks?: readonly Block[];
  readonly submit: string | null;
  readonly value: string;
  readonly fields: readonly FormField[];
};

/** One field of a form; `name` is what its value comes back under. */
export type FormField =
  | {
      readonly type: 'text';
      readonly name: string;
      readonly label: string;
      readonly initial: string;
      readonly multiline: boolean;
      readonly required: boolean;
      /** A password: the platform hands it to `Inward.keepSecret` and puts only what that returns into the event. */
      readonly secret?: boolean;
    }
  | {
      readonly type: 'choice';
      readonly name: string;
      readonly label: string;
      readonly initial: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

/** A card with its one-line summary, which stands where no card can be shown. */
export const card = (
  summary: string,
  blocks: readonly Block[],
  more: Partial<Pick<Card, 'byModel' | 'feedback' | 'refresh'>> = {},
): Card => ({
  summary,
  blocks,
  byModel: more.byModel ?? false,
  feedback: more.feedback ?? null,
  ...(more.refresh === undefined ? {} : { refresh: more.refresh }),
});
