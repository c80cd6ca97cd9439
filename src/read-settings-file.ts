import { readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { VouchError } from './errors.ts';

type SettingsFile<Schema extends z.ZodType> = {
  readonly file: string;
  readonly schema: Schema;
  /** "policy": what the file is to the person who wrote it. */
  readonly name: string;
  readonly advice: string;
};

/**
 * Reads a YAML file of settings. Throws VouchError `bad-input` when it is no YAML, and `misconfigured` that names every
 * line the schema refuses and what to write there.
 */
export const readSettingsFile = <Schema extends z.ZodType>({
  file,
  schema,
  name,
  advice,
}: SettingsFile<Schema>): z.output<Schema> => {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw new VouchError({
      code: 'bad-input',
      message: `${file} could not be read as YAML: line ${broken.linePos?.[0].line ?? 1}, ${broken.message.split(' at line')[0]}.`,
      advice: 'Correct that line; a list is written [one, two], a field as name: value.',
      cause: broken,
    });
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap((issue) => explain(issue, { document, lines }));
  throw new VouchError({
    code: 'misconfigured',
    message: `The ${name} ${file} is not usable. ${problems.join(' ')}`,
    advice,
  });
};

type Source = { readonly document: Document.Parsed; readonly lines: LineCounter };

/** A sentence for each thing that is wrong: its line, the field, and what it takes. */
const explain = (issue: z.core.$ZodIssue, source: Source): string[] => {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (key) => `Line ${lineOf([...issue.path, key], source)}: there is no field “${key}”.`,
    );
  const line = lineOf(issue.path, source);
  return [`Line ${line}: “${field || 'the file'}” ${issue.message.replace(/\.?$/, '.')}`];
};

/** The line of the field a path leads to, or of the last part of the path that is there; from 1. */
const lineOf = (path: readonly PropertyKey[], { document, lines }: Source): number => {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : null;
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new VouchError({
      code: 'bad-input',
      message: `${file} could not be read.`,
      advice: 'Check the path.',
      cause,
    });
  }
};
