import type { Evidence } from '../../model/citation.ts';
import { textOf } from './paragraph.ts';
import { evidenceOf, type ReportText } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const CERTIFIED =
  /\bSOC\s*[123]\b(?:\s*\(?Type\s*(?:[12]|II?)\)?)?[\s-]*(?:certif(?:ied|ication|icate)|accredit(?:ed|ation)|complian(?:t|ce) certificat)|\bcertif(?:ied|ication|icate)\s+(?:as|for|against|to|under|in|of)?\s*(?:being\s+)?(?:the\s+)?(?:AICPA\s+)?SOC\s*[123]\b/i;

/** Sentences that call an attestation a certification. */
export const readCertifiedWording = (report: ReportText): Evidence[] =>
  report.paragraphs
    .filter((paragraph) => CERTIFIED.test(paragraph.text))
    .flatMap(splitSentences)
    .filter((sentence) => CERTIFIED.test(textOf(sentence)))
    .flatMap((sentence) => evidenceOf(report, [sentence]));
