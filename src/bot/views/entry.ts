import type { Citation } from '../../model/answer.ts';
import type { Entry } from '../../model/entry.ts';
import { day } from '../../usecases/in-words.ts';
import type { Block, Form } from '../card.ts';

const kinds: Record<Entry['kind'], string> = {
  approved: 'Approved answer',
  control: 'Control statement',
  policy: 'Policy',
  'past-answer': 'Past answer',
  general: 'General explanation, not our statement',
};

/** The whole entry behind a citation with the quoted words marked. */
export const entryDialog = (entry: Entry, { quote }: Pick<Citation, 'quote'>): Form => ({
  form: 'entry',
  title: entry.title,
  intro: null,
  submit: null,
  value: entry.id,
  blocks: [
    ...(entry.question === null ? [] : [{ type: 'text', weight: 'quiet', text: entry.question } as const]),
    { type: 'text', text: entry.text, highlight: quote },
    { type: 'facts', facts: facts(entry) },
  ],
  fields: [],
});

const facts = (entry: Entry): Extract<Block, { type: 'facts' }>['facts'] => [
  { label: 'Kind', value: kinds[entry.kind] },
  { label: 'Source', value: entry.section === null ? entry.source : `${entry.source} · ${entry.section}` },
  ...(entry.owner === null ? [] : [{ label: 'Owner', value: entry.owner }]),
  ...(entry.reviewed === null ? [] : [{ label: 'Reviewed', value: day(entry.reviewed) }]),
  ...(entry.expires === null ? [] : [{ label: 'Expires', value: day(entry.expires) }]),
  ...(entry.criteria.length === 0 ? [] : [{ label: 'Criteria', value: entry.criteria.join(', ') }]),
];

/** What was quoted, where the entry itself cannot be opened (general knowledge, or retired since). */
export const citationDialog = ({ entry, title, quote, source }: Citation): Form => ({
  form: 'entry',
  title,
  intro: null,
  submit: null,
  value: entry,
  blocks: [{ type: 'quote', text: quote, source }],
  fields: [],
});
