import { FAINT_STEMS } from './faint-words.ts';
import { stemWord } from './stem-word.ts';

/**
 * Words that name no thing: how something is done, wished or placed in time. Another wording of the same fact has other
 * ones of these, so that their absence from a quotation says little; the things asked about must stand there.
 */
const LOOSE = `
  accept accompany accomplish achieve act add adequate adhere adopt affect agree aim allocate alternative annual apart
  appoint arrange ask assess assign assist associate assure attempt attend automatic avoid aware ban base basis become
  begin block bring broad build call capable capture carry cause charge check choose clear collect combine commence
  commission commit common compare complete comply comprehensive concern conclude conduct consider consistent constant
  consult consume contact contain continual continue continuous contribute cooperate correct cover daily date day decide
  dedicate defend deliver demand demonstrate depend deploy derive design desire detect develop differ direct disable
  disallow disclose discover discuss display distinct distribute divide effect efficient effort elevate eliminate employ
  enact encounter end enforce engage enhance enter equal equip equivalent event exact examine example exceed exclude
  exercise exist expect experience express extend extent face facilitate fail fast feature field final find first fit
  fix flag forbid force form forward free frequent full function further gain gather good grant great guard guide half
  happen hold host hour idea immediate impose improve incorporate increase independent indeed individual infrastructure
  initial input install instance instruct intend interval introduce involve issue item join kind last late later latest
  launch lead learn leave length let likely line list live long look main major mandate mandatory mark match matter
  mature maximum mean mention methodology minimum minor minute modern modify month month move multiple name necessary
  new next night note notice number obligation observe obtain occur offer often once one open operate option optional
  order originate outcome overall own participate particular pass past pay perhaps period permit plan point position
  possess possible post potential practical prepare present primary prior prioritize priority proactive proceed produce
  prohibit promote prompt proper properly propose prove purpose put quarter quick range rapid rather reach react read
  ready real reasonable receive recent recently record reduce refer reflect refrain refuse regard region reject relevant
  rely remain remediate remove replace report represent request reserve resolve respect respond result retain return
  rule run safe satisfy say scale schedule scope second see seek select send separate serve set several share short show
  significant similar simple single situation six size sort source special specify stage standard start state stay step
  still stop store strategy strict strong structure subject submit successful sufficient suitable supply take target
  tell term thing third three time timely tool total track treat trigger try turn two undergo undertake uniform
  unique unit up upon usable usual utilize valid variety verifiable verify via view way week weekly well whole wide
  withhold within write year yearly yes zero another anyone anybody someone somebody everyone everybody nobody nothing
  least less more fewer get actual actually newly swift incl known granular touch contractual central back repeat
  everything forbidden withheld isolate scheme execute proof
  exclusive tie close default alter unsupported untested reassess many much any mechanism guideline
  whether whenever wherever whatever whichever whoever itself themselves ourselves yourselves yours ours theirs others
  otherwise afterwards beforehand toward towards among amongst across around away ago anywhere somewhere everywhere
  nowhere today tomorrow yesterday nowadays really quite rather maybe perhaps sure basically simply ultimately eventually
  thus hence though unless despite per via versus vs re go goes going gone went come came got want wish hope hear told
  speak understand deal guy folk stuff hey hi hello thanks thank pls plz u ur r im dont doesnt whats thats lets isnt arent
  we're you're they're i'm it's that's there's what's who's we've you've they've i've we'd you'd they'd we'll you'll
  they'll let's inside outside far moment extra twice ten twelve dozen hundred compulsory outright whereby therein herein
  anything something always never ever already currently formally please well kept keep held hold made sent given taken
`;

const LOOSE_STEMS: ReadonlySet<string> = new Set(LOOSE.split(/\s+/).filter(Boolean).map(stemWord));

/** Whether a stem names nothing that a quotation would have to name too. */
export const isLoose = (stem: string): boolean => LOOSE_STEMS.has(stem) || FAINT_STEMS.has(stem);
