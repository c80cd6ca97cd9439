import type { OwnKnowledge } from '../knowledge/question/use-own-words.ts';
import type { Embedder, LanguageModel } from '../llm/model.ts';
import type { Audience } from '../model/audience.ts';
import type { Place } from '../model/event.ts';
import type { Policy } from '../model/policy.ts';
import type { Jail } from '../parsers/jail/jail.ts';
import type { Store } from '../store/store.ts';

/** Everything a use case works with, joined in main.ts or cli.ts; tests pass real parts on a temporary directory. */
export type Services = {
  readonly store: Store;
  readonly jail: Jail;
  readonly model: LanguageModel | null;
  /** The model that may be shown pages of suppliers’ reports; not given unless the settings allow it. */
  readonly reportModel?: LanguageModel;
  readonly embedder: Embedder | null;
  /** The company's own words and routed topics; the shipped ones alone when not given. */
  readonly own?: OwnKnowledge;
  /** The customer whose conversation a place is; nobody's when not given. */
  readonly customerAt?: (place: Place) => string | null;
  readonly policy: Policy;
  /** Today, YYYY-MM-DD: injected so that nothing reads the clock in a test. */
  readonly today: () => string;
};

/** Who asks and who will see it. */
export type Asking = { readonly tenant: string; readonly audience: Audience; readonly by: string };
