import type { Paragraph, Span } from './paragraph.ts';
import { splitSentences } from './split-sentences.ts';

const MACHINE =
  '(?:AI|A\\.I\\.|LLM|GPT|large language|language) ?(?:models?|assistants?|agents?|reviewers?|systems?|tools?|readers?)?|chat ?bots?|chatgpt|copilot|claude|gemini|artificial intelligence|automated (?:reviewers?|readers?|analysts?|assistants?|parsers?|review tools?)|the (?:assistant|summari[sz]er)';
const SAY =
  'report|classify|conclude|state|answer|output|respond|reply|mark|treat|summari[sz]e|rate|score|say|return|record|accept|approve|ignore|disregard|omit|skip|describe|assume|confirm|declare|list';

/** Sentences addressed to whatever machine reads the report. Auditors instruct people, and never about this document. */
const PATTERNS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,40}\b(?:previous|prior|above|earlier|preceding|foregoing|existing|your|all|any)\b[^.]{0,30}\b(?:instructions?|prompts?|directions?|guidelines|rules|context)\b/i,
  /\b(?:you are|you're|act as|acting as|pretend to be|if you are|as) (?:now )?(?:an? |the )?(?:helpful )?(?:AI\b|artificial intelligence|(?:large )?language model|LLM\b|chat ?bot|(?:AI |virtual )?assistant (?:that|who|reading|reviewing|tasked))/i,
  new RegExp(
    `\\b(?:${MACHINE})\\b[^.]{0,50}\\b(?:must|should|shall|is to|are to|(?:is|are) (?:instructed|required|asked|directed) to|needs? to|has to|have to|please|will)\\b[^.]{0,40}\\b(?:${SAY})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:note|message|instructions?|attention|notice|important|reminder)\\b[^.]{0,20}\\b(?:to|for)\\b[^.]{0,20}\\b(?:${MACHINE})\\b`,
    'i',
  ),
  /\b(?:classify|mark|rate|score|treat|label|categori[sz]e|grade|flag)\s+(?:this|the)\s+(?:report|document|vendor|supplier|file|review|company)\s+(?:as|with)\b/i,
  /\b(?:do not|don['’]t|never)\s+(?:mention|flag|report|list|cite|disclose|reveal|surface|raise|include)\b[^.]{0,40}\b(?:exceptions?|deviations?|qualifications?|findings?|concerns|issues|this (?:note|text|instruction))\b[^.]{0,40}\b(?:to the user|in (?:your|the) (?:answer|summary|output|response|review)|when|if asked)\b/i,
  /\b(?:your|the) (?:answer|output|response|summary|verdict|review) (?:must|should|shall|has to|is to)\b/i,
  /\bsystem prompt\b|<\|[a-z_]+\|>|\[\/?INST\]|<\/?(?:system|assistant|user)>|^\s*#{2,}\s*(?:system|instructions?)\b|\bBEGIN (?:SYSTEM|PROMPT)\b|^(?:system|assistant)\s*:\s/im,
  /\b(?:respond|reply|answer|output) only with\b|\bnew instructions?\s*:/i,
];

/** True when a sentence speaks to a machine instead of to the report's readers. */
export const isMachineInstruction = (sentence: string): boolean =>
  PATTERNS.some((pattern) => pattern.test(sentence));

/** The paragraphs parted into what people should read and the sentences that address a machine. */
export const partInstructions = (
  paragraphs: readonly Paragraph[],
): { readonly body: Paragraph[]; readonly instructions: Span[] } => {
  const instructions: Span[] = [];
  const body = paragraphs.flatMap((paragraph) => {
    if (!isMachineInstruction(paragraph.text)) return [paragraph];
    const sentences = splitSentences(paragraph);
    const flagged = sentences.filter((sentence) =>
      isMachineInstruction(paragraph.text.slice(sentence.start, sentence.end)),
    );
    const [first] = flagged;
    const last = flagged.at(-1);
    // The pattern may straddle a sentence boundary; then the paragraph is the unit.
    if (first === undefined || last === undefined) {
      instructions.push({ paragraph, start: 0, end: paragraph.text.length });
      return [];
    }
    instructions.push({ paragraph, start: first.start, end: last.end });
    return [
      slice(paragraph, { start: 0, end: first.start }),
      slice(paragraph, { start: last.end, end: paragraph.text.length }),
    ].filter((part) => part.text !== '');
  });
  return { body: body.map((paragraph, index) => ({ ...paragraph, index })), instructions };
};

const slice = (paragraph: Paragraph, range: { start: number; end: number }): Paragraph => {
  const text = paragraph.text.slice(range.start, range.end);
  const start = range.start + (text.length - text.trimStart().length);
  const before = paragraph.pieces.filter((piece) => piece.start <= start).at(-1);
  const inside = paragraph.pieces.filter((piece) => piece.start > start && piece.start < range.end);
  return {
    ...paragraph,
    text: text.trim(),
    marker: range.start === 0 ? paragraph.marker : null,
    page: before?.page ?? paragraph.page,
    pieces: [
      { page: before?.page ?? paragraph.page, start: 0 },
      ...inside.map((piece) => ({ page: piece.page, start: piece.start - start })),
    ],
  };
};
