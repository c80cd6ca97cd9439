/** A field of a delimited file: its value, and where its raw text (quotes included) stands. */
export type CsvField = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
};

/** The records of a delimited text (RFC 4180) with their places; a stray quote inside an unquoted field is text. */
export const scanCsv = (text: string, from: number, delimiter: string): CsvField[][] => {
  const records: CsvField[][] = [];
  let record: CsvField[] = [];
  let at = from;
  while (at < text.length || record.length > 0) {
    const start = at;
    const quoted = text[at] === '"';
    let value = '';
    if (quoted) {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        const end = quote < 0 ? text.length : quote;
        value += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"' || quote < 0) break;
        value += '"';
        at += 1;
      }
      at = Math.min(at, text.length);
    }
    const rest = at;
    while (at < text.length && !text.startsWith(delimiter, at) && text[at] !== '\n' && text[at] !== '\r')
      at += 1;
    value += text.slice(rest, at);
    record.push({ value, start, end: at, quoted });
    if (at < text.length && text.startsWith(delimiter, at)) {
      at += delimiter.length;
      if (at < text.length) continue;
      record.push({ value: '', start: at, end: at, quoted: false });
    } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    records.push(record);
    record = [];
  }
  return records;
};
