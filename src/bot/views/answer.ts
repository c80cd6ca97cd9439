import { type Answer, isGeneral } from '../../model/answer.ts';
import type { Audience } from '../../model/audience.ts';
import { day } from '../../usecases/in-words.ts';
import { recallTold } from '../../usecases/recall-told.ts';
import { type Block, type Button, type Card, card } from '../card.ts';
import { shorten } from '../clean-text.ts';

type AnswerView = {
  readonly answer: Answer;
  readonly audience: Audience;
  /** Shown to one person first; the card then offers to share it with the conversation. */
  readonly privately: boolean;
  /** Said above the answer. */
  readonly note?: string;
  /** Repeats the question where it does not stand right above. */
  readonly repeat?: boolean;
};

const verdicts = { yes: 'Yes', no: 'No', partial: 'In part', 'not-applicable': 'Not applicable' } as const;
const confidences = { high: 'High', medium: 'Medium: please check', low: 'Low: please check' } as const;

/** An answer with its citations, or what is missing and who can say. */
export const answerCard = ({ answer, audience, privately, note, repeat = privately }: AnswerView): Card =>
  card(
    summaryOf(answer),
    [
      ...(note === undefined ? [] : [{ type: 'text', weight: 'strong', text: note } as const]),
      ...(repeat ? [question(answer)] : []),
      ...statement(answer),
      ...judgement(answer, audience),
      ...earlier(answer, audience),
      ...gaps(answer, audience),
      ...sources(answer),
      ...actions(answer, { audience, privately }),
    ],
    { byModel: answer.mode === 'model', feedback: answer.id },
  );

const summaryOf = ({ outcome, answer, question: asked }: Answer): string => {
  if (answer !== null) return shorten(answer, 200);
  return outcome === 'routed'
    ? `A person has to answer this: ${shorten(asked, 120)}`
    : `No answer that I can vouch for: ${shorten(asked, 120)}`;
};

const question = ({ question: text }: Answer): Block => ({ type: 'text', weight: 'quiet', text });

const statement = ({ outcome, answer, reason }: Answer): Block[] => {
  const said: Block[] = answer === null ? [] : [{ type: 'text', text: answer }];
  if (outcome === 'routed')
    return [
      { type: 'notice', level: 'info', text: reason ?? 'This is for a person to answer, not for me.' },
      ...said,
    ];
  if (outcome === 'abstained')
    return [
      {
        type: 'notice',
        level: 'medium',
        text: 'I have nothing on file that answers this, so I say nothing.',
      },
      ...(reason === null ? [] : [{ type: 'text', text: reason } as const]),
      ...said,
    ];
  return said;
};

/** Outsiders get the statement and its sources; how sure we are is for the people who send it. */
const judgement = (answer: Answer, audience: Audience): Block[] => {
  const { outcome, verdict, confidence } = answer;
  if (outcome === 'abstained' || outcome === 'routed' || isGeneral(answer)) return [];
  const facts = [
    ...(verdict === null ? [] : [{ label: 'Verdict', value: verdicts[verdict] }]),
    ...(audience === 'internal' ? [{ label: 'Confidence', value: confidences[confidence] }] : []),
  ];
  return facts.length === 0 ? [] : [{ type: 'facts', facts }];
};

/** What the customer was told before is for the people who answer them. */
const earlier = ({ toldBefore }: Answer, audience: Audience): Block[] =>
  toldBefore === undefined || audience !== 'internal'
    ? []
    : [{ type: 'notice', level: 'medium', text: recallTold(toldBefore) }];

const gaps = ({ outcome, question: asked, missing: all, owner }: Answer, audience: Audience): Block[] => {
  // That the whole question is missing has been said already.
  const missing = all.filter((part) => part !== asked);
  const parts: Block[] =
    missing.length === 0
      ? []
      : [
          ...(outcome === 'partial'
            ? [{ type: 'notice', level: 'medium', text: 'No source on file covers this part:' } as const]
            : [{ type: 'text', weight: 'quiet', text: 'What is missing:' } as const]),
          { type: 'list', items: missing },
        ];
  const ask = outcome !== 'answered' && owner !== null && audience === 'internal';
  return ask ? [...parts, { type: 'facts', facts: [{ label: 'Who can say', value: owner }] }] : parts;
};

const sources = ({ id, citations }: Answer): Block[] => {
  if (citations.length === 0) return [];
  const cited: Block = {
    type: 'citations',
    citations: citations.map((citation) => ({
      n: citation.n,
      title: citation.title,
      quote: citation.quote,
      source: citation.section === null ? citation.source : `${citation.source} · ${citation.section}`,
      entry: citation.entry,
      open: `${id} ${citation.n}`,
      reviewed: citation.reviewed === null ? null : day(citation.reviewed),
      expired: citation.expired,
    })),
  };
  if (!citations.some((citation) => citation.expired)) return [cited];
  return [
    cited,
    { type: 'notice', level: 'medium', text: 'A source is past its review date: check it first.' },
  ];
};

const actions = (
  { id, outcome, confidence }: Answer,
  { audience, privately }: Pick<AnswerView, 'audience' | 'privately'>,
): Block[] => {
  const sure = outcome === 'answered' && confidence === 'high';
  const buttons: Button[] = [
    ...(privately
      ? [
          {
            action: 'share-answer',
            label: 'Share in this conversation',
            value: id,
            style: 'primary',
          } as const,
        ]
      : []),
    ...(audience === 'internal' && !sure
      ? [{ action: 'ask-expert', label: 'Ask an expert', value: id }]
      : []),
  ];
  return buttons.length === 0 ? [] : [{ type: 'actions', buttons }];
};
