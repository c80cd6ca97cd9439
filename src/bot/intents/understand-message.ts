/** What somebody means by a message without files. */
export type Meaning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'help' }
  | { readonly kind: 'home' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'questions'; readonly text: string }
  | { readonly kind: 'question'; readonly question: string };

const greeting =
  /^(hi|hello|hey|hallo|good (morning|afternoon|evening)|help|start|menu|what can you do|who are you|how does this work)( there| vouch| all)?[\s!.?]*$/iu;
const home = /^(home|overview|dashboard|what('s| is) (open|waiting|new)( for me)?)[\s!.?]*$/iu;
const thanks =
  /^(thanks|thank you|thx|cheers|great|perfect|ok|okay|got it)( very much| a lot| so much)?[\s!.]*$/iu;
const mention = /<@[^>]{1,80}>|<at>[^<]{0,80}<\/at>/giu;
/** Pictures, as signs or by their names in Slack. */
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|:[a-z0-9_+'-]+:/gu;
const fewestInList = 4;

/** A pasted list or table of questions is a small questionnaire; every other text that is no greeting is one question. */
export const understandMessage = (text: string): Meaning => {
  const plain = text.replace(mention, ' ').trim();
  if (plain === '') return { kind: 'nothing' };
  if (/^\?+$/.test(plain) || greeting.test(plain)) return { kind: 'help' };
  if (home.test(plain)) return { kind: 'home' };
  const bare = plain.replace(emoji, ' ').trim();
  if (thanks.test(bare) || !/[\p{L}\p{N}]/u.test(bare)) return { kind: 'thanks' };
  return isList(plain) ? { kind: 'questions', text: plain } : { kind: 'question', question: plain };
};

const isList = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // Cells copied from a spreadsheet are parted by tabs, those of a table in Markdown by bars.
  const questions = lines.filter(
    (line) => line.trimEnd().endsWith('?') || /^\s*(\d+[.)]|[-*•|])\s|\t/u.test(line),
  );
  return lines.length >= fewestInList && questions.length > lines.length / 2;
};
