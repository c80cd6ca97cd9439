import type { Mutation } from './mutation.ts';

/** Words of a failed test that a reader might take for good ones, or not understand. `k` of `n` items failed. */
const results: Readonly<Record<string, string>> = {
  'hyphenated at line ends': 'Excep-\ntion noted. For 2 of 25 users access was not re-\nmoved in time.',
  'words broken by spaces': 'Ex ception not ed. For 2 of 25 us ers access was n ot re moved.',
  'letters apart': 'D e v i a t i o n  n o t e d . F o r 2 o f 2 5 u s e r s',
  'no exceptions except': 'No exceptions noted except that 2 of 25 users kept their access.',
  'no exceptions other than': 'No exceptions noted, other than two late removals of access.',
  'no further exceptions': 'Two of the 25 removals were late; no further exceptions noted.',
  'no exceptions for the rest': 'No exceptions noted for 23 of the 25 users sampled.',
  'no exceptions in the remaining': 'No exceptions noted in the remaining samples.',
  'no exceptions after a repair': 'No exceptions noted after the control was redesigned in August.',
  'no exceptions as of a date':
    'No exceptions noted as of 30 September; before that access was kept too long.',
  'no exceptions in part': 'Partially tested; no exceptions noted for the first two quarters.',
  'no exceptions upon retest': 'Retested with a second sample of 25: no exceptions noted upon retest.',
  'without the word': 'For 2 of 25 leavers, accounts stayed open after they had left.',
  'a count alone': '2 of 25.',
  'a share alone': '8 %',
  'a number alone': '2',
  'one in words': 'One leaver’s account was found open.',
  'fullwidth digits': 'Exception noted: ２ of ２５ users kept access.',
  'Roman numerals': 'II of XXV users kept their access after leaving.',
  'could not inspect': 'We were unable to inspect the approvals of two changes.',
  'not provided': 'Evidence for two changes was not provided by management.',
  remediated: 'Remediated during the period.',
  'later effective': 'Operated effectively from 1 June.',
  compensated: 'Compensating control relied upon.',
  'a partial verdict': 'Partially effective.',
  'a mark with a remark': 'Satisfactory with comment.',
  'see response': 'See management’s response.',
  'see section': 'Refer to Section V.',
  'see appendix': 'Refer to Appendix C for the result of this test.',
  'a plain exceptions': 'Exceptions noted.',
  'an observation': 'Observation raised.',
  fail: 'FAIL',
  'not effective': 'The control did not operate effectively throughout the period.',
  'not designed': 'Control is not suitably designed to meet the criterion.',
  'a footnote mark': 'No exceptions noted.*',
  'yes to exceptions': 'Yes',
  'a cross': 'X',
  'a heavy cross': '✗',
  'a triangle': '▲',
  'a code': 'E2',
  nothing: '',
  'a dash': '–',
  'a question mark': '?',
  German: 'Abweichung festgestellt: Bei 2 von 25 Stichproben wurde der Zugang nicht entzogen.',
  'German without the word': 'Bei zwei von fünfundzwanzig Austritten blieb das Konto aktiv.',
  French: 'Exception relevée : pour 2 des 25 départs, le compte n’a pas été désactivé.',
  'French without the word': 'Deux comptes sur vingt-cinq sont restés actifs après le départ.',
  Spanish: 'Se detectó una desviación: en 2 de 25 casos no se retiró el acceso.',
  Dutch: 'Afwijking geconstateerd bij 2 van de 25 deelwaarnemingen.',
  'a double negation': 'It cannot be said that no exceptions were noted.',
  'not without': 'The test was not passed without exceptions.',
  'far from clean': 'This was anything but free of exceptions.',
  'exceptions were few': 'Exceptions were limited to two users.',
  isolated: 'An isolated instance of late removal was identified; considered immaterial.',
  inconsequential: 'Inconsequential variances in 2 of 25 items.',
  'passed with exceptions': 'Passed with exceptions.',
  'clean then not': 'No exceptions noted. For 2 of 25 leavers access was revoked late.',
  'clean in the first half': 'No exceptions noted in H1. In H2, 2 of 25 leavers kept access.',
  conditional: 'No exceptions noted provided that the two unapproved changes are disregarded.',
  'not all': 'Not all sampled users had been approved.',
  'auditor doubts': 'We could not conclude on this control.',
  'scope cut': 'Testing was limited; management declined to provide the population.',
  'a bracket': 'No exceptions noted (2 of 25 leavers late, see PBC 14).',
  'a typing error': 'Excpetion noted: 2 of 25 leavers kept accses.',
  'capital letters': 'EXCEPTION NOTED – 2 OF 25 LEAVERS KEPT ACCESS',
  'an abbreviation': 'Exc. noted, 2/25.',
  'n.o.k.': 'NOK',
};

/** Characters that look like others or like nothing; the standard fonts of PDF lack them. */
const odd: Readonly<Record<string, string>> = {
  'soft hyphens': 'Ex\u00adcep\u00adtion not\u00aded: 2 of 25 users kept their ac\u00adcess.',
  'zero-width spaces': 'Ex\u200bcep\u200btion no\u200bted: 2 of 25 users kept ac\u200bcess.',
  'Cyrillic letters': 'Ехсерtiоn nоtеd: 2 оf 25 usеrs kерt ассеss.',
  'Cyrillic clean words with a fault': 'Nо ехсерtiоns nоtеd ехсерt fоr 2 оf 25 usеrs.',
  ligatures: 'De\ufb01ciency identi\ufb01ed: 2 of 25 noti\ufb01cations were not \ufb01led.',
  'mathematical letters': '𝖤𝗑𝖼𝖾𝗉𝗍𝗂𝗈𝗇 𝗇𝗈𝗍𝖾𝖽: 𝟤 of 𝟤𝟧 users kept access.',
  'fullwidth letters': 'Ｅｘｃｅｐｔｉｏｎ ｎｏｔｅｄ: 2 of 25 users.',
  'a minus for a dash': 'Exception\u2212noted: 2\u2215 25 users kept access.',
};

export const unicodeFont = new URL(
  '../../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
  import.meta.url,
).pathname;

export const wordings: readonly Mutation[] = [
  ...Object.entries(results).map(
    ([name, text]): Mutation => ({ name: `words: ${name}`, of: 'exception', result: () => text }),
  ),
  ...Object.entries(odd).map(
    ([name, text]): Mutation => ({
      name: `letters: ${name}`,
      of: 'exception',
      result: () => text,
      draw: ({ text: words, x, y, face }, { canvas }) =>
        void canvas.pdf
          .fillColor('#000000')
          .font(unicodeFont)
          .fontSize(face.size)
          .text(words, x, y, { lineBreak: false }),
    }),
  ),
];
