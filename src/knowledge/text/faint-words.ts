import { stemWord } from './stem-word.ts';

/**
 * Words of questionnaire prose: they stand in every question of every topic, so a match on them says little. Kept as a
 * list because a small knowledge base is too small to show by counting that they are common.
 */
const FAINT = `
  perform conduct maintain implement establish define process require provide manage support use access available
  mechanism capability approach method measure technical procedure policy standard practice program service system
  information security secure data customer user product solution application environment control activity
  follow cover address handle identify determine review update change keep make take place enable limit prevent
  protect restrict set apply create ensure meet give allow regular periodic formal document approve communicate
  evaluate relate base various specific certain general current different additional sensitive personal third party
  employee personnel staff people internal external access level type role responsibility requirement industry
  best appropriate need purpose part area time work help know
`;

/** Stems of the faint words. */
export const FAINT_STEMS: ReadonlySet<string> = new Set(FAINT.split(/\s+/).filter(Boolean).map(stemWord));
