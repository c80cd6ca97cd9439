import { z } from 'zod';
import type { ParsedKnowledge, ReadEntry } from '../../model/entry.ts';
import { uniqueIds } from './entry-ids.ts';
import { entryOf, type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { plainMarkdown } from './markdown.ts';

const Narrative = z.union([
  z.string(),
  z.array(z.object({ key: z.union([z.string(), z.number()]).nullish(), text: z.string().nullish() })),
]);
const Control = z.object({
  control_key: z.string(),
  standard_key: z.string().default(''),
  narrative: Narrative.nullish(),
  implementation_status: z.string().nullish(),
  implementation_statuses: z.array(z.string()).nullish(),
});

/** What is read of a component of OpenControl (github.com/opencontrol/schemas, kwalify/component). */
const Component = z.object({
  name: z.string(),
  satisfies: z.array(Control).nullish(),
  responsible_role: z.string().nullish(),
});

/** True for a value of an OpenControl component's shape. */
export const isOpenControl = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && 'satisfies' in value;

/** One entry for each control the component says it satisfies; what is only planned says so in its tags. */
export const readOpenControl = (file: KnowledgeFile, value: unknown): ParsedKnowledge => {
  const parsed = Component.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return nothingOf(file, `It is no OpenControl component: ${path} is missing or of the wrong type.`);
  }
  const { name, satisfies, responsible_role: owner } = parsed.data;
  const unique = uniqueIds();
  const entries = (satisfies ?? []).flatMap((control): ReadEntry[] => {
    const { narrative, standard_key: standard, control_key: key } = control;
    const parts =
      typeof narrative === 'string' ? [narrative] : (narrative ?? []).map(({ text }) => text ?? '');
    const text = parts
      .map(plainMarkdown)
      .filter((part) => part !== '')
      .join('\n\n');
    if (text === '') return [];
    const statuses = [control.implementation_status ?? '', ...(control.implementation_statuses ?? [])];
    return [
      entryOf({
        id: unique(`${file.name}#${standard}/${key}`),
        kind: 'control',
        title: `${name}: ${key}`,
        text,
        source: file.name,
        section: standard || null,
        owner: owner ?? null,
        criteria: [`${standard} ${key}`.trim()],
        tags: statuses.filter((status) => status !== '' && status !== 'none'),
      }),
    ];
  });
  return entries.length > 0
    ? { entries, problems: [] }
    : nothingOf(file, 'It holds no narrative of a control.');
};
