/** What a column is for, as its header says. `theirs` are columns the customer or its assessor fills, and guidance. */
export type Role = 'question' | 'answer' | 'explanation' | 'identifier' | 'section' | 'options' | 'theirs';
/** `weight` says how plainly the header names the role: 3 by its own word, 1 by a word that often means it. */
export type HeaderRole = { readonly role: Role; readonly weight: number };

// Head words, in the languages that reach a European or American vendor. Word -> role and weight.
const words: readonly (readonly [Role, number, string])[] = [
  [
    'question',
    3,
    'question questions query queries inquiry frage fragen pregunta preguntas domanda domande vraag vragen pergunta perguntas 问题 問題 質問 設問',
  ],
  [
    'question',
    2,
    'requirement requirements control controls criteria criterion statement statements specification ask request measure measures objective practice anforderung anforderungen exigence exigences requisito requisitos maßnahme',
  ],
  ['question', 1, 'description item items text prompt subject beschreibung descripción'],
  [
    'answer',
    3,
    'answer answers response responses reply replies antwort antworten réponse réponses reponse respuesta respuestas risposta risposte antwoord antwoorden resposta respostas 答案 回答 答复 回复 回應',
  ],
  [
    'answer',
    2,
    'compliance compliant comply complies conformity conformance conform implemented met supported y/n y/n/na y/n/n/a yes/no yes/no/na yes/no/n/a ja/nein oui/non sí/no',
  ],
  ['answer', 1, 'status state result selection assessment finding'],
  [
    'explanation',
    3,
    'comment comments explanation explanations explain justification rationale clarification clarifications elaboration remark remarks kommentar kommentare bemerkung bemerkungen anmerkung anmerkungen begründung erläuterung commentaire commentaires comentario comentarios observaciones commento commenti opmerking opmerkingen toelichting précisions explicación observações 备注 備註 说明 說明 備考 コメント',
  ],
  ['explanation', 2, 'detail details information info note notes narrative observations'],
  [
    'identifier',
    3,
    'id ids # no no. nr nr. num number ref ref. s.no s.no. sno sr sr. sl code index qid q# key',
  ],
  [
    'section',
    2,
    'domain section category categories area topic family group subcategory theme title chapter pillar function type subdomain kategorie bereich abschnitt thème catégorie sección categoría',
  ],
  ['options', 3, 'options choices values'],
  [
    'theirs',
    2,
    'guidance guide guideline guidelines help example examples sample hint hints tip tips instructions score scores scoring weight weighting rating points risk priority severity criticality mapping mappings standard framework owner ownership responsibility responsibilities assignee date due reference references citation source link url attachment attachments evidence artifact artifacts artefacts documentation document documents reason importance tags tag',
  ],
];
const heads = new Map(
  words.flatMap(([role, weight, list]) => list.split(' ').map((word) => [word, { role, weight }] as const)),
);

// Somebody else's column, whatever it holds: "Reviewer comments", "Customer response", "Internal notes".
const othersColumn =
  /\b(analyst|analysts|assessor|assessors|assessor's|reviewer|reviewers|reviewer's|auditor|auditors|auditor's|evaluator|evaluator's|evaluation|institution|institution's|internal|customer|customer's|client|client's|buyer|buyer's|csc|approver|guidance|expected|preferred|compliant|ideal|model|example|sample|previous|prior|last year|office use)\b/;
const ours =
  /\b(vendor|vendors|vendor's|supplier|supplier's|provider|provider's|your|csp|respondent|company|bidder|contractor|third party|self)\b/;
const verdictHeader =
  /^(is |are |do |does |have |has )?(the |this |it |you |your )*(control |requirement )?(compliant|comply|implemented|in place|met|applicable|fulfilled|satisfied|supported)( (by|with) .*)?\??$/;
const verdictList = /\by(es)?\s*[/|,]\s*no?\b|\bja\s*\/\s*nein\b|\boui\s*\/\s*non\b|\bs[ií]\s*\/\s*no\b/;

const normalize = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[*:\s]+/g, ' ')
    .trim();

const headOf = (phrase: string): HeaderRole | undefined => {
  const tokens = phrase.split(/[\s/&,]+/).filter((token) => token !== '');
  // English puts the head last ("Vendor Response"), Romance languages first ("Réponse du fournisseur").
  const romance = /\b(du|de|des|del|della|do|da)\b/.test(phrase);
  const last = romance ? tokens[0] : tokens.at(-1);
  const direct = heads.get(phrase) ?? heads.get(last ?? '') ?? heads.get((last ?? '').replace(/[.?]$/, ''));
  if (direct) return direct;
  const inner = tokens.flatMap((token) => heads.get(token) ?? []).toSorted((a, b) => b.weight - a.weight)[0];
  return inner && inner.weight > 1 ? { role: inner.role, weight: 1 } : undefined;
};

/** What a column header says its column is for; undefined when it says nothing, or is no header at all. */
export const headerRole = (text: string): HeaderRole | undefined => {
  const whole = normalize(text);
  if (whole === '' || whole.split(' ').length > 14) return undefined;
  if (verdictList.test(whole) && whole.length < 80 && !/^(if|please)\b/.test(whole)) {
    return /\b(option|options|choices)\b/.test(whole)
      ? { role: 'options', weight: 3 }
      : { role: 'answer', weight: 3 };
  }
  const phrase = (
    whole
      .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .split(/ (?:of|for|to|by|from|if|where|when|with|on|as|in)\b| [-–—] |[:;.] |\?/)[0] ?? ''
  ).trim();
  if (phrase.split(' ').length > 7) return undefined;
  if (verdictHeader.test(whole)) return { role: 'answer', weight: 2 };
  const head = headOf(phrase === '' ? whole : phrase);
  if (!head) return undefined;
  const answers = head.role === 'answer' || head.role === 'explanation' || head.role === 'question';
  if (
    answers &&
    othersColumn.test(whole) &&
    !ours.test(whole) &&
    !(head.role === 'question' || (head.weight === 2 && head.role === 'answer'))
  )
    return { role: 'theirs', weight: 2 };
  // "CSP Implementation Description" is how the supplier does it, not what is asked.
  if (head.role === 'question' && head.weight === 1 && (ours.test(whole) || /\bimplementation\b/.test(whole)))
    return { role: 'explanation', weight: 2 };
  return head;
};

/** Answers that come as columns of their own, to be ticked: their plain form, or undefined for any other header. */
export const tickedAnswer = (text: string): string | undefined => {
  const plain = normalize(text).replaceAll(/[().]/g, '');
  if (/^(yes|y|ja|oui|sí|si)$/.test(plain)) return 'Yes';
  if (/^(no|n|nein|non)$/.test(plain)) return 'No';
  if (/^(n\/a|na|not applicable)$/.test(plain)) return 'N/A';
  if (/^(partial|partially|partly|in part|planned|other)$/.test(plain)) return text.trim();
  return undefined;
};
