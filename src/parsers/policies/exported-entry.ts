import { z } from 'zod';
import { Sharing } from '../../model/audience.ts';
import { IsoDate } from '../../model/citation.ts';
import { EntryKind, type ReadEntry } from '../../model/entry.ts';
import { entryOf } from './knowledge-file.ts';

/** A property of an OSCAL component; `ns` sets a maker's own apart from NIST's. */
export const Property = z.object({ name: z.string(), ns: z.string().optional(), value: z.string() });
type Property = z.infer<typeof Property>;

/** The namespace in which our own export writes what OSCAL has no place for. */
const namespace = 'urn:vouch:entry';

const Said = z.object({
  id: z.string().min(1),
  kind: EntryKind,
  sharing: Sharing,
  source: z.string(),
  reviewed: IsoDate.nullable(),
  expires: IsoDate.nullable(),
});

/** The entry that our own export wrote as this component, as it was; null when somebody else wrote it. */
export const readExportedEntry = (component: {
  readonly title: string;
  readonly description: string;
  readonly props: readonly Property[];
}): ReadEntry | null => {
  const own = component.props.filter(({ ns }) => ns === namespace);
  const all = (name: string) => own.filter((property) => property.name === name).map(({ value }) => value);
  const one = (name: string) => all(name)[0] ?? null;
  const said = Said.safeParse({
    id: one('entry-id'),
    kind: one('kind'),
    sharing: one('sharing'),
    source: one('source'),
    reviewed: one('reviewed'),
    expires: one('expires'),
  });
  if (!said.success || component.description === '') return null;
  return entryOf({
    ...said.data,
    title: component.title,
    text: component.description,
    question: one('question'),
    section: one('section'),
    owner: one('owner'),
    product: one('product'),
    criteria: all('criterion'),
    tags: all('tag'),
  });
};
