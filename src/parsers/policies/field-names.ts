/** What a column, a key of a JSON line or a line of front matter may say about an entry. */
export type FieldName =
  | 'id'
  | 'kind'
  | 'title'
  | 'question'
  | 'answer'
  | 'explanation'
  | 'text'
  | 'source'
  | 'section'
  | 'sharing'
  | 'owner'
  | 'reviewed'
  | 'expires'
  | 'criteria'
  | 'tags'
  | 'product'
  | 'status';

/** Names in use, as `foldName` writes them. The first of a list is ours; the others are what libraries and tools export. */
const names: Readonly<Record<FieldName, string>> = {
  id: 'id|entry id|ref|reference|reference id|identifier|key|uid|uuid|no|nr|number|#|question id|question no|question number|control id|control number|control no|control ref|answer id|item',
  kind: 'kind|entry kind|entry type',
  title:
    'title|name|topic|subject|heading|policy|policy name|policy title|control|control name|control title|short name',
  question:
    'question|questions|question text|question wording|query|security question|customer question|prompt|canonical question',
  answer:
    'answer|answers|answer text|response|responses|response text|reply|approved answer|approved response|standard answer|standard response|our answer|our response|final answer|vendor answer|vendor response|supplier answer|supplier response|company answer|company response|short answer|short|short form|csp caiq answer|yes no',
  explanation:
    'explanation|explanations|full answer|long|long form|long answer|detailed answer|extended answer|detailed response|comment|comments|details|detail|additional information|additional details|notes|note|remarks|rationale|justification|supporting statement|answer details|response details|csp implementation description',
  text: 'text|statement|control statement|control description|description|content|body|narrative|policy text|policy statement|control activity|implementation|implementation statement|how we do it',
  source: 'source|source document|document|file|source file|origin',
  section:
    'section|category|domain|area|chapter|family|control family|control domain|group|subcategory|section heading',
  sharing:
    'sharing|share|visibility|audience|sharing class|access level|disclosure|shareable|share with|who may see it|confidentiality|classification',
  owner:
    'owner|answer owner|control owner|policy owner|document owner|responsible|responsible person|sme|subject matter expert|expert|author|maintainer|assigned to|contact',
  reviewed:
    'reviewed|reviewed on|last reviewed|last review|last review date|review date|date reviewed|last updated|updated|updated at|updated on|last modified|modified|last approved|approved on|approval date|effective date|date',
  expires:
    'expires|expires on|expiry|expiry date|expiration|expiration date|valid until|valid to|next review|next review date|review by|review due|review due date|due for review',
  criteria:
    'criteria|criterion|satisfies|tsc|trust services criteria|soc 2|soc 2 criteria|framework|frameworks|framework mapping|mapping|mappings|controls|standards|requirements|iso 27001|nist csf|control mapping',
  tags: 'tags|tag|keywords|labels|topics|key words',
  product: 'product|products|product line|product lines|product name|service|application',
  status: 'status|state|answer status|approval status|lifecycle',
};

const byName = new Map(
  Object.entries(names).flatMap(([field, list]) =>
    list.split('|').map((name) => [name, field as FieldName] as const),
  ),
);

/** Lower case, words apart: "lastReviewed", "Last_Reviewed" and "LAST REVIEWED *" are one name. */
const foldName = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

/**
 * What a longer name speaks of, in the order that settles names with two of these words: "Review owner" is a person,
 * "Next review due" a day to come, "Date of last review" one gone by.
 */
const speaking: readonly (readonly [FieldName, RegExp])[] = [
  ['owner', /\b(owner|accountable|custodian|steward)\b|\bresponsible( (person|party|team|role|manager))?$/],
  [
    'expires',
    /\b(expir\w+|valid (until|till|to|through)|next (review|check|approv|updat|revis|attest)\w*|review due)\b/,
  ],
  ['reviewed', /\b(last|latest|date)\b.*\b(review|check|approv|updat|verif|confirm|attest|revis|validat)\w*/],
  ['reviewed', /^(reviewed|checked|approved|updated|verified|confirmed|revised|validated) (on|at|date)$/],
  [
    'sharing',
    /\b(distribution|sharing|visibility|disclosure|may be (shown|shared|given|disclosed|sent) (to|with))\b/,
  ],
  ['sharing', /\b(confidentiality|classification) (level|class)\b|\b(document|information) classification\b/],
  ['criteria', /\b(criteria|tsc|frameworks?|mappings?|mapped to)\b/],
];
/** A longer text in the place of a name is a sentence. */
const mostWords = 6;

/** True for a name in use; another one only speaks of its field, and its values have to bear that out. */
export const isUsualName = (name: string): boolean => byName.has(foldName(name));

/** The field that a name stands for: a name in use, else what its words speak of; undefined when they name none. */
export const fieldNamed = (name: string): FieldName | undefined => {
  const folded = foldName(name);
  if (folded.split(' ').length > mostWords) return undefined;
  return byName.get(folded) ?? speaking.find(([, words]) => words.test(folded))?.[0];
};
