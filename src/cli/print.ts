import { styleText } from 'node:util';
import type { Severity } from '../model/finding.ts';

type Style = Parameters<typeof styleText>[0];

/** Styled where the terminal shows styles; plain in a pipe and under NO_COLOR. */
export const style = (format: Style, text: string): string =>
  styleText(format, text, { stream: process.stdout });

/** One line on standard output. */
export const line = (text = ''): void => void process.stdout.write(`${text}\n`);

/** One JSON document on standard output: a line with `compact`, indented for people otherwise. */
export const json = (value: unknown, { compact = !process.stdout.isTTY }: { compact?: boolean } = {}): void =>
  line(JSON.stringify(value, null, compact ? 0 : 2));

const colours: Record<Severity, Style> = {
  critical: ['red', 'bold'],
  high: 'red',
  medium: 'yellow',
  low: 'gray',
};

/** A severity in capitals and colour, padded to one width. */
export const severityLabel = (severity: Severity): string =>
  style(colours[severity], severity.toUpperCase().padEnd(8));

/** Text folded to the terminal's width, each line behind an indent. */
export const paragraph = (text: string, indent = ''): string => {
  const width = Math.min(process.stdout.columns ?? 100, 100) - indent.length;
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    if (current && current.length + word.length + 1 > width) {
      lines.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...lines, current].map((row) => indent + row).join('\n');
};
