/** What pdfjs says on the console when it leaves part of a page out and goes on. */
const contentLost =
  /ignoring (?:XObject|errors during|sub-stream|operator)|font loading|loadFont - \w+ failed|Invalid stream|flate stream|Filter ".*" is not supported|Unterminated (?:hex )?string|Unknown command/i;
/** What it says when the list of pages is broken and it makes do with those it finds. */
const pagesLost = /invalid \/Pages tree \/Count: (?<count>\d+)|Skipping invalid first page/;

/** What pdfjs reported since it was last asked. `pages` is how many pages the file promised, null when none are missing. */
export type Losses = { readonly content: boolean; readonly pages: number | null };

/**
 * Listens to what pdfjs leaves out of a damaged file. It recovers silently but for messages on the console, and text
 * that is missing without a word would make a bad report look clean. `stop` gives the console back.
 */
export const hearLosses = (): { readonly take: () => Losses; readonly stop: () => void } => {
  const { warn, info } = console;
  let content = false;
  let pages: number | null = null;
  const listen = (message: unknown) => {
    const text = String(message);
    const lost = pagesLost.exec(text);
    if (lost) pages = Number(lost.groups?.count ?? pages ?? 0);
    else if (contentLost.test(text)) content = true;
  };
  Object.assign(console, { warn: listen, info: listen });
  return {
    take: () => {
      const losses = { content, pages };
      content = false;
      pages = null;
      return losses;
    },
    stop: () => Object.assign(console, { warn, info }),
  };
};
