import { createHash } from 'node:crypto';
import type { Entry } from '../../model/entry.ts';

/** The version of OSCAL that is written (pages.nist.gov/OSCAL, component definition). */
const oscalVersion = '1.1.2';
/** Names our properties apart from NIST's own. */
const namespace = 'urn:vouch:entry';

/** A UUID (in the form of RFC 9562 version 4, which OSCAL asks for) that is the same for the same words, so that two exports differ only where entries do. */
const uuidOf = (...words: readonly string[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  const variant = '89ab'[Number.parseInt(hash[16] ?? '0', 16) % 4];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
};

/** A criterion as an OSCAL token: "ISO 27001 A.5.15" is "ISO_27001_A.5.15". */
const tokenOf = (criterion: string): string => {
  const token = criterion
    .trim()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
};

const propertiesOf = (entry: Entry) =>
  Object.entries({
    'entry-id': [entry.id],
    kind: [entry.kind],
    sharing: [entry.sharing],
    source: [entry.source],
    section: [entry.section],
    owner: [entry.owner],
    reviewed: [entry.reviewed],
    expires: [entry.expires],
    product: [entry.product],
    question: [entry.question],
    criterion: entry.criteria,
    tag: entry.tags,
  }).flatMap(([name, values]) =>
    values
      .map((value) => value?.replaceAll(/\s+/g, ' ').trim() ?? '')
      .filter((value) => value !== '')
      .map((value) => ({ name, ns: namespace, value })),
  );

const toComponent = (entry: Entry) => {
  const criteria = [...new Set(entry.criteria.map(tokenOf))];
  return {
    uuid: uuidOf('component', entry.id),
    type: 'policy',
    title: entry.title || entry.id,
    description: entry.text,
    props: propertiesOf(entry),
    ...(criteria.length === 0
      ? {}
      : {
          'control-implementations': [
            {
              uuid: uuidOf('implementation', entry.id),
              source: 'urn:vouch:criteria',
              description: 'The criteria that this statement satisfies.',
              'implemented-requirements': criteria.map((criterion) => ({
                uuid: uuidOf('requirement', entry.id, criterion),
                'control-id': criterion,
                description: entry.text,
              })),
            },
          ],
        }),
  };
};

/** Entries as an OSCAL component definition, a component of type "policy" for each, which import reads back; `today` is YYYY-MM-DD. */
export const renderOscal = (entries: readonly Entry[], today: string): string => {
  const definition = {
    uuid: uuidOf('definition', today, ...entries.map(({ id, version }) => `${id} ${version}`)),
    metadata: {
      title: 'Controls knowledge base',
      'last-modified': `${today}T00:00:00Z`,
      version: today,
      'oscal-version': oscalVersion,
    },
    ...(entries.length === 0 ? {} : { components: entries.map(toComponent) }),
  };
  return `${JSON.stringify({ 'component-definition': definition }, null, 2)}\n`;
};
