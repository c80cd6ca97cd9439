const LEGAL_FORM_END = /\b(?:Inc|Co|Corp|Ltd|L\.L\.C|L\.L\.P|P\.C|P\.A|S\.A|N\.V|B\.V)\.$/;

/** True when the text ends as running text does; the full stop of a legal form (Inc.) does not count. */
export const endsLikeText = (text: string): boolean => /[.;,]$/.test(text) && !LEGAL_FORM_END.test(text);
