/** Ways in which a text says that somebody has yet to write it. */
const OPEN: readonly RegExp[] = [
  /[<[{]\s*(?:insert|enter|specify|fill[ -]?in|replace|choose|select|your)\b[^<>[\]{}]{0,80}[>\]}]/i,
  /\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|<<[^<>]{1,80}>>/,
  /\b(?:TBD|TBC|TODO|FIXME)\b/,
  // A number left open stands before its unit: "XX days". Alone it may be a mask or a size.
  /(?:\b(?:X{1,4}|N{2,3})|_{2,}|\[\s*[#_xX]*\s*\])[ -]*(?=(?:business |calendar |working )?(?:second|minute|hour|day|week|month|quarter|year|time|percent)s?\b|%)/,
  /\blorem ipsum\b/i,
];

/** A name in brackets, as templates print it: "[Company Name]", "<date>". No link ("[Company](…)"), no aside ("[the company]"). */
const BRACKETED = /\[([A-Z][\w/&'’ -]{1,60})\](?![([:])|<([\w/&'’ -]{2,60})>/g;
/** What templates leave to whoever fills them in. */
const FIELD =
  /\b(?:company|organi[sz]ation|entity|business|agency|name|date|day|number|title|role|position|department|team|product|system|vendor|address|e-?mail|phone|contact|version|owner|url|location|frequency|interval|period|duration|amount|tool|provider)s?\b/i;

/** The first words of a text that wait to be filled in ("[Company Name]", "TBD", "XX"); null when it is complete. */
export const findPlaceholder = (text: string): string | null => {
  for (const pattern of OPEN) {
    const found = pattern.exec(text);
    if (found) return found[0].trim();
  }
  for (const [whole, square, angle] of text.matchAll(BRACKETED))
    if (FIELD.test(square ?? angle ?? '')) return whole;
  return null;
};
