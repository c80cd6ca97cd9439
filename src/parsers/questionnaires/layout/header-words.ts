/** What a column is for, as its header says. `theirs` are columns the customer or its assessor fills, and guidance. */
export type Role = 'question' | 'answer' | 'explanation' | 'identifier' | 'section' | 'options' | 'theirs';
/** `weight` says how plainly the header names the role: 3 by its own word, 1 by a word that often means it. */
export type HeaderRole = { readonly role: Role; readonly weight: number };

// Head words, in the languages that reach a European or American vendor. Word -> role and weight.
const wordsOfRoles: readonly (readonly [Role, number, string])[] = [
  [
    'question',
    3,
    'question questions questionnaire query queries inquiry frage fragen pregunta preguntas domanda domande vraag vragen pergunta perguntas questão questões fråga frågor spørgsmål spørsmål kysymys kysymykset pytanie pytania otázka otázky kérdés soru sorular вопрос вопросы питання ερώτηση 问题 問題 質問 設問 질문 문항 سؤال السؤال أسئلة الأسئلة שאלה',
  ],
  [
    'question',
    2,
    'requirement requirements control controls criteria criterion statement statements specification ask request measure measures objective objectives practice requested anforderung anforderungen exigence exigences requisito requisiti requisitos maßnahme maßnahmen kontrolle contrôle contrôles vereiste eis eisen krav wymaganie požadavek',
  ],
  [
    'question',
    1,
    'description item items text prompt subject check checkpoint task beschreibung descripción',
  ],
  [
    'answer',
    3,
    'answer answers response responses reply replies antwort antworten réponse réponses reponse respuesta respuestas risposta risposte antwoord antwoorden resposta respostas svar vastaus odpowiedź odpowiedzi odpověď odpoveď válasz cevap yanıt ответ ответы відповідь απάντηση 답변 응답 إجابة الإجابة الجواب جواب الرد תשובה 答案 回答 答复 回复 回應',
  ],
  [
    'answer',
    2,
    'input compliance compliant comply complies conformity conformance conform implemented met supported y/n y/n/na y/n/n/a yes/no yes/no/na yes/no/n/a ja/nein oui/non sí/no sì/no ja/nee sim/não',
  ],
  ['answer', 1, 'status state result selection select assessment finding value entry'],
  [
    'explanation',
    3,
    'comment comments explanation explanations explain justification rationale clarification clarifications elaboration elaborate remark remarks kommentar kommentare bemerkung bemerkungen anmerkung anmerkungen begründung erläuterung commentaire commentaires comentario comentarios observaciones commento commenti opmerking opmerkingen toelichting précisions explicación observações observação comentários comentario osservazioni osservazione spiegazione giustificazione justification motivering kommentarer perustelu uwagi komentarz komentář poznámka megjegyzés açıklama yorum комментарий комментарии примечание пояснение σχόλια 비고 의견 ملاحظات ملاحظة تعليق التعليق הערות 备注 備註 说明 說明 備考 コメント',
  ],
  [
    'explanation',
    2,
    'detail details information info note notes note notas nota hinweis hinweise narrative observations',
  ],
  [
    'identifier',
    3,
    'id ids # no no. nr nr. num number ref ref. s.no s.no. sno sr sr. sl code index n° n.º nº № n. núm núm. numero número numéro nummer lfd lfd. lp lp. 番号 编号 序号 번호 الرقم رقم qid q# key',
  ],
  [
    'section',
    2,
    'domain section category categories area topic family group subcategory theme title chapter pillar function type subdomain kategorie bereich abschnitt thème catégorie sección categoría domaine dominio categoria kategoria område 类别 カテゴリ 분류',
  ],
  ['options', 3, 'options choices values'],
  [
    'theirs',
    2,
    'guidance guide guideline guidelines help example examples sample hint hints tip tips instructions score scores scoring weight weighting rating points risk priority severity criticality mapping mappings standard framework owner ownership responsibility responsibilities assignee date due reference references citation source link url attachment attachments evidence artifact artifacts artefacts documentation document documents reason importance tags tag',
  ],
];
/** What a header's main word says of its column. */
export const headWords: ReadonlyMap<string, HeaderRole> = new Map(
  wordsOfRoles.flatMap(([role, weight, list]) =>
    list.split(' ').map((word) => [word, { role, weight }] as const),
  ),
);
