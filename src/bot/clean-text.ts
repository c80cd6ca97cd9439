/** What may stand in outgoing text. `linkHosts` are hosts (and their subdomains) that may be linked to. */
export type TextRules = { readonly linkHosts: readonly string[]; readonly longest: number };

/** C0 and C1 controls except tab and line feed, bidirectional overrides, zero-width and other invisible characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const kept = new Set(['\t', '\n']);

/** Slack's `<!here>`, `<@U1>`, `<#C1>` and Teams' `<at>name</at>`; then the words that ring everybody's bell. */
const markup = /<[!@#][^<>\n]{0,200}>|<\/?at\b[^<>\n]{0,100}>/giu;
const broadcast = /(?<![\p{L}\p{N}._%+-])[@＠]+(here|channel|everyone|all|group|team)\b/giu;

const address = /(?:[a-z][a-z0-9+.-]{1,20}:\/{2,}|(?<![\p{L}\p{N}])www\.)[^\s<>"'`|\\)\]}]+/giu;

/** Text as it may leave: no control characters, nobody mentioned, no link off the list, not longer than allowed. */
export const cleanText = (text: string, rules: TextRules): string => {
  // Twice the length is more than enough to fill it, and bounds the work that hostile text can make.
  const plain = text
    .slice(0, 2 * rules.longest)
    .replace(invisible, (character) => (kept.has(character) ? character : ''));
  const safe = withoutMarkup(plain)
    .replace(address, (link) => (isAllowed(link, rules.linkHosts) ? link : '[link removed]'))
    .replace(broadcast, '$1');
  return shorten(text.length > 2 * rules.longest ? `${safe}…` : safe, rules.longest);
};

/** Until none is left: taking one out may leave another standing around it. */
const withoutMarkup = (text: string): string => {
  const less = text.replace(markup, '');
  return less === text ? text : withoutMarkup(less);
};

const isAllowed = (link: string, hosts: readonly string[]): boolean => {
  const url = URL.parse(link.startsWith('www.') ? `https://${link}` : link);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
};

/** Cuts by code point at a word where there is one near, and shows that it did. */
export const shorten = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > longest * 0.6 ? cut.slice(0, space) : cut}…`;
};
