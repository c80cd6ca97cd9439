/** Words of chat that stand for other words wherever they are typed. */
const CHAT: ReadonlyMap<string, string> = new Map([
  ['u', 'you'],
  ['ur', 'your'],
  ['r', 'are'],
  ['ya', 'you'],
  ['yall', 'you'],
  ['ppl', 'people'],
  ['thru', 'through'],
  ['w', 'with'],
  ['plz', 'please'],
  ['pls', 'please'],
  ['whats', 'what is'],
  ["what's", 'what is'],
  ['wheres', 'where is'],
  ["where's", 'where is'],
  ['whos', 'who is'],
  ["who's", 'who is'],
  ['hows', 'how is'],
  ["how's", 'how is'],
  ['dont', "don't"],
  ['doesnt', "doesn't"],
  ['isnt', "isn't"],
  ['arent', "aren't"],
  ['cant', "can't"],
  ['wont', "won't"],
  ['hasnt', "hasn't"],
  ['havent', "haven't"],
  ['employes', 'employees'],
]);

/** Short forms of the trade, put in full where the knowledge base does not use them itself. */
const TRADE: ReadonlyMap<string, string> = new Map([
  ['admins', 'administrators'],
  ['auth', 'authentication'],
  ['av', 'antivirus'],
  ['cert', 'certificate'],
  ['certs', 'certificates'],
  ['config', 'configuration'],
  ['creds', 'credentials'],
  ['db', 'database'],
  ['dbs', 'databases'],
  ['dev', 'development'],
  ['devs', 'developers'],
  ['env', 'environment'],
  ['envs', 'environments'],
  ['infosec', 'information security'],
  ['mgmt', 'management'],
  ['org', 'organization'],
  ['prod', 'production'],
  ['pw', 'password'],
  ['pwd', 'password'],
  ['pws', 'passwords'],
  ['repo', 'source code repository'],
  ['repos', 'source code repositories'],
  ['sec', 'security'],
  ['vuln', 'vulnerability'],
  ['vulns', 'vulnerabilities'],
]);

const WORD = /(?<![\p{L}\p{N}.@/'’-])[\p{L}’']+(?![\p{L}\p{N}@/-]|[.’'][\p{L}\p{N}])/gu;

/** Said to be polite, or to say who asks: nothing of it is asked. */
const GREETING =
  /^(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day))\b(?:(?: \w+){0,2}[,!.]| (?:all|team|there|guys|folks|everyone|both)\b[,!.]?)?|(?:i |we )?(?:hope|trust) (?:you|this|all|everyone)\b[^.!?]*[.!]|(?:just )?(?:a )?quick (?:one|question|q)\b|one more(?: thing| question)?\b|thanks[^.!?]*[.!]|many thanks[^.!?]*[.!])[\s,:;–—-]*/i;
const THANKS =
  /(?:[\s,.;!–—-]+|(?<=\?)\s*)(?:(?:many |kind )?thanks?(?: you)?(?: (?:so much|a lot|in advance|and regards))?|thank you[^.!?]*|cheers|thx|(?:best|kind|warm) regards|please(?: and thank you)?|asap)\s*[.!]*$/i;
const REPORTED =
  /^(?:(?:so|and|also|now),? )?(?:(?:the|our|my|a|this|one of our) )?(?:customers?|clients?|prospects?|buyers?|leads?|they|he|she|legal|procurement)(?:['’]s \w+ team)? (?:is |are |was |has |have |just |also )*(?:ask(?:s|ed|ing)?|want(?:s|ed)?|need(?:s|ed)?|wonder(?:s|ed|ing)?|would like|(?:would )?love)(?: (?:us|me|for|to (?:know|learn|understand|confirm|hear|check)))*\b(?: (?:about|if|whether))?[\s,:–—-]+(?:(?:\w+ )?(?:things|questions|points) ?: )?/i;
/** "Please confirm that …"; "Can you confirm receipt?" without "that" may ask for the very confirmation. */
const REQUEST =
  /^(?:(?:please|kindly) )+(?:confirm|advise|clarify|verify|(?:let|tell) (?:us|me)(?: know)?|inform (?:us|me))\b(?: (?:us|me))?(?: (?:if|whether|that|about))?[\s,:–—-]+|^(?:(?:could|can|would) you |(?:we|i)(?:['’]d| would)? (?:like|want|need) (?:you )?to )(?:please |kindly )?(?:confirm|advise|clarify|verify|know|(?:let|tell) (?:us|me)(?: know)?|inform (?:us|me))\b(?: (?:to )?(?:us|me))? (?:if|whether|that|about)[\s,:–—-]+/i;

const PADDING = [GREETING, REPORTED, REQUEST] as const;

const dropPadding = (question: string): string => {
  let text = question.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    for (const pattern of [...PADDING, THANKS]) {
      const rest = text.replace(pattern, '').trim();
      // What is nothing but polite stays, to be answered as it is.
      if (/\p{L}{2}/u.test(rest)) text = rest;
    }
  }
  return text;
};

/**
 * A question as it would be written: without greetings, thanks and who wants to know it, and with the short forms of
 * chat and of the trade in full. `isKnown` tells words that the knowledge base uses itself.
 */
export const plainQuestion = (question: string, isKnown: (word: string) => boolean): string =>
  dropPadding(
    question.replace(WORD, (word) => {
      const lower = word.toLowerCase().replaceAll('’', "'");
      const trade = TRADE.get(lower);
      return CHAT.get(lower) ?? (trade !== undefined && !isKnown(lower) ? trade : word);
    }),
  );
