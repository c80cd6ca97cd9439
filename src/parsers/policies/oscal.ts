import { z } from 'zod';
import type { ParsedKnowledge, ReadEntry } from '../../model/entry.ts';
import { Property, readExportedEntry } from './exported-entry.ts';
import { entryOf, type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { plainMarkdown } from './markdown.ts';

const Parameter = z.object({ 'param-id': z.string(), values: z.array(z.string()) });
const Parameters = z.array(Parameter).default([]);
const Statement = z.object({ description: z.string().default(''), 'set-parameters': Parameters });
const Requirement = z.object({
  uuid: z.string(),
  'control-id': z.string(),
  description: z.string().default(''),
  'set-parameters': Parameters,
  statements: z.array(Statement).default([]),
});
const Implementation = z.object({
  source: z.string().default(''),
  'set-parameters': Parameters,
  'implemented-requirements': z.array(Requirement),
});
const Component = z.object({
  uuid: z.string(),
  title: z.string().optional(),
  name: z.string().optional(),
  description: z.string().default(''),
  props: z.array(Property).default([]),
  'control-implementations': z.array(Implementation).default([]),
});
const Resource = z.object({
  uuid: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
});

/** What is read of an OSCAL component definition (NIST, pages.nist.gov/OSCAL). */
const Definition = z.object({
  'component-definition': z.object({
    metadata: z.object({ 'last-modified': z.string().optional() }),
    components: z.array(Component).default([]),
    capabilities: z.array(Component).default([]),
    'back-matter': z.object({ resources: z.array(Resource).default([]) }).optional(),
  }),
});

/** "ac-2.3" as the catalog prints it: "AC-2(3)". */
const printedControl = (id: string): string => id.toUpperCase().replace(/^([A-Z]{2}-\d+)\.(\d+)$/, '$1($2)');

/** A catalog that is only told by its address is called by the file there: ".../NIST_SP-800-53_rev5_catalog.json". */
const nameIn = (source: string): string =>
  /^https?:/.test(source)
    ? (/([^/]+?)(?:\.\w+)?\/?$/.exec(source)?.[1] ?? source).replaceAll('_', ' ')
    : source;

const insertion = /\{\{\s*(?:insert:\s*param,\s*)?([\w.-]+)\s*\}\}/g;

/** Puts the values that the file sets in the places its text names, and makes plain text of its Markdown. */
const plain = (text: string, parameters: readonly z.infer<typeof Parameter>[]): string => {
  const filled = text.replaceAll(insertion, (whole, id: string) => {
    const set = parameters.findLast((parameter) => parameter['param-id'] === id);
    return set ? set.values.join(', ') : whole;
  });
  return plainMarkdown(filled);
};

/** True for a value that calls itself a component definition. */
export const isComponentDefinition = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'component-definition' in value;

/** One entry for each component that says what it is, and for each requirement that it implements. */
export const readComponentDefinition = (file: KnowledgeFile, value: unknown): ParsedKnowledge => {
  const parsed = Definition.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return nothingOf(file, `It is no OSCAL component definition: ${path} is missing or of the wrong type.`);
  }
  const { metadata, components, capabilities, 'back-matter': back } = parsed.data['component-definition'];
  const reviewed = /^\d{4}-\d{2}-\d{2}/.exec(metadata['last-modified'] ?? '')?.[0] ?? null;
  const catalog = (source: string): string => {
    const resource = back?.resources.find(({ uuid }) => source === `#${uuid}`);
    return resource?.title ?? resource?.description ?? nameIn(source);
  };

  const entries = [...components, ...capabilities].flatMap((component): ReadEntry[] => {
    const name = component.title ?? component.name ?? component.uuid;
    const exported = readExportedEntry({ ...component, title: name });
    if (exported) return [exported];
    const common = { kind: 'control', source: file.name, reviewed } as const;
    const itself = { ...common, id: component.uuid, title: name, text: plain(component.description, []) };
    const requirements = component['control-implementations'].flatMap((implementation) =>
      implementation['implemented-requirements'].map((requirement) => {
        const set = [...implementation['set-parameters'], ...requirement['set-parameters']];
        const parts = [
          plain(requirement.description, set),
          ...requirement.statements.map((statement) =>
            plain(statement.description, [...set, ...statement['set-parameters']]),
          ),
        ];
        const control = printedControl(requirement['control-id']);
        return entryOf({
          ...common,
          id: requirement.uuid,
          title: `${name}: ${control}`,
          text: parts.filter((part) => part !== '').join('\n\n'),
          section: catalog(implementation.source) || null,
          criteria: [control],
        });
      }),
    );
    return [entryOf(itself), ...requirements].filter(({ text }) => text !== '');
  });
  return entries.length > 0 ? { entries, problems: [] } : nothingOf(file, 'It describes no component.');
};
