const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Words that may stand inside a phrase of the lexicon without changing it: "encryption of the data" is "encryption data". */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  words('a an the of your our their its my his her all any every each such this that these those'),
);

/** Words that carry no topic: grammar, and the scaffolding of questionnaires ("please describe whether your organization …"). */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...LIGHT_WORDS,
  ...words(`
    i me we us you he she it they them who whom whose which what when where why how
    am is are was were be been being do does did doing done have has had having can could may might must shall should
    will would ought need
    and or but if then else than as at by for from in into on onto off over under to too with within without about
    against between through during before after above below up down out so not no nor only own same both few more most
    other some very just also there here again further once until while because
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't can't cannot won't
    please describe explain provide list state specify indicate detail details detailed outline confirm tell give
    organization organisation company companies vendor firm entity business
    place following e.g eg i.e ie etc yes
    ensure including include includes included applicable relevant appropriate
  `),
]);
