const MACHINE =
  '(?:(?:any |all |the )?(?:AI|A\\.I\\.|LLM|GPT|(?:large )?language|artificial intelligence|automated)[ -]?(?:powered |based )?(?:models?|assistants?|agents?|reviewers?|readers?|analysts?|summari[sz]ers?|parsers?|systems?|tools?)|LLMs?|chat ?bots?|chatgpt|the assistant|AI)';
const SAY =
  '(?:report|classify|conclude|state|answer|output|respond|reply|mark|treat|summari[sz]e|rate|score|say|return|record|accept|approve|ignore|disregard|omit|skip|describe|declare|label|grade)';
const MUST =
  '(?:must|should|shall|is to|are to|(?:is|are) (?:instructed|required|asked|directed) to|needs? to|has to|have to|please)';
// What such a sentence wants said: machines in a supplier's product answer about other things.
const VERDICT =
  '(?:(?:this|the) (?:report|document|vendor|supplier|file|review|opinion|auditor)|exceptions?|deviations?|qualifications?|findings?|unqualified|unmodified|clean|compliant|approved|previous|prior|above)';
const GOOD =
  '(?:clean|low|no|un(?:qualified|modified)|accept\\w*|approved?|compliant|safe|pass(?:ed)?|satisfactory|trust\\w*|favou?rable|without|SOC)';

/** Sentences addressed to whatever machine reads the report. Auditors instruct people, and never about this document. */
const PATTERNS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget)\b[^.]{0,30}\b(?:previous|prior|above|earlier|preceding|foregoing|your|all|any)\b[^.]{0,30}\b(?:instructions?|prompts?|directions?|guidelines|rules|context)\b/i,
  /\b(?:override|bypass)\b[^.]{0,30}\b(?:previous|prior|your|system)\b[^.]{0,20}\b(?:instructions?|prompts?)\b/i,
  /\b(?:you are|you're|act as|acting as|pretend to be|if you are) (?:now )?(?:an? |the )?(?:helpful )?(?:AI\b|artificial intelligence|(?:large )?language model|LLM\b|chat ?bot|(?:AI |virtual )?assistant (?:that|who|reading|reviewing|tasked))/i,
  /\bas an? (?:AI|artificial intelligence|language) (?:language )?(?:model|assistant|reviewer|agent|system)\b,? (?:you|I|please|must|should)\b/i,
  new RegExp(`\\b${MACHINE}\\b[^.]{0,50}\\b${MUST}\\b[^.]{0,40}\\b${SAY}\\b[^.]{0,60}\\b${VERDICT}\\b`, 'i'),
  new RegExp(
    `^\\W*(?:(?:important|urgent|special|final|new|hidden|a)\\s+)*(?:note|message|instructions?|attention|notice|important|reminder|dear|hello|hey)\\b\\s*(?:to|for|of)?:?\\s*${MACHINE}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:classify|mark|rate|score|treat|label|categori[sz]e|grade|flag)\\s+(?:this|the)\\s+(?:report|document|vendor|supplier|file|review|company)\\s+(?:as|with)\\s+(?:an? |being |having )?${GOOD}\\b`,
    'i',
  ),
  /^\W*(?:please )?(?:do not|don['’]t|never)\s+(?:mention|flag|report|list|cite|disclose|reveal|surface|raise)\b[^.]{0,40}\b(?:exceptions?|deviations?|qualifications?|findings?|this (?:note|text|instruction))\b/i,
  new RegExp(
    `^\\W*(?:please )?${SAY}\\s+(?:that|only|with)\\b[^.]{0,60}\\b(?:no exceptions?|no deviations?|unqualified|unmodified|compliant|clean)\\b`,
    'i',
  ),
  // "Assistant: when asked, say …": a role in front, then what it shall do.
  new RegExp(
    `^\\W*(?:system|assistant|developer|${MACHINE})\\s*[:,]\\s*(?:you\\b|when\\b|if\\b|please\\b|always\\b|never\\b|do not\\b|${SAY}\\b)`,
    'i',
  ),
  new RegExp(`\\b${MACHINE}\\b[^.]{0,50}\\b${MUST}\\s+(?:not\\s+)?${SAY}\\b[^.]{0,120}\\b${VERDICT}\\b`, 'i'),
  /\byour (?:answer|output|response|summary|verdict|reply|conclusion) (?:must|should|shall|has to|is to)\b/i,
  /\bsystem prompt\b|<\|[a-z_]+\|>|\[\/?INST\]|<\/?(?:system|assistant|user)>|^\s*#{2,}\s*(?:system|instructions?)\b|\bBEGIN (?:SYSTEM|PROMPT)\b|^(?:system|assistant)\s*:\s*you\b/im,
  /\b(?:respond|reply|answer|output) only with\b|\bnew instructions?\s*:/i,
];

// No pattern matches without one of these words; a report has thousands of paragraphs without any.
const TRIGGER =
  /\b(?:instructions?|prompts?|directions?|guidelines|rules|context|AI|A\.I|LLMs?|GPT|artificial|language models?|assistants?|automated|chat ?bots?|chatgpt|your|note|only with|(?:this|the) (?:report|document|vendor|supplier|file|review|company))\b|^\W*(?:please )?(?:do not|don['’]t|never|report|classify|conclude|state|answer|output|respond|reply|mark|say|return|record|confirm|assistant|system)\b|[<[#]/i;

/** True when a sentence speaks to a machine instead of to the report's readers. */
export const isMachineInstruction = (sentence: string): boolean =>
  TRIGGER.test(sentence) && PATTERNS.some((pattern) => pattern.test(sentence));
