const most = 25;

/** At most 25 words of a quotation: a restricted-use report is pointed at, not copied (security rule 7). */
export const shortQuote = (quote: string): string => {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')} …`;
};
