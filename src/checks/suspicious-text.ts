import { defineCheck, flagAll } from './define-check.ts';

const titles = {
  invisible: 'Invisible text',
  'same-colour': 'Text in the colour of its background',
  tiny: 'Text too small to read',
  'off-page': 'Text outside the page',
  'zero-width': 'Zero-width characters',
  covered: 'Text under an image or a box',
  instruction: 'Text addressed to a machine',
} as const;

export const suspiciousText = defineCheck({
  id: 'suspicious-text',
  title: 'Hidden text, or text addressed to a machine',
  severity: 'high',
  needs: ['suspiciousText'],
  uses: [],
  appliesTo: () => true,
  why: 'Text that people do not see, or that speaks to a machine, has no place in a report. It changed nothing here.',
  ask: 'Who put this text into the report, and why?',
  run: ({ suspiciousText: places }) =>
    flagAll(
      [...new Set(places.map(({ reason }) => reason))].map((reason) => ({
        title: titles[reason],
        detail: 'It was not used for any fact.',
        about: titles[reason].toLowerCase(),
        evidence: places.filter((place) => place.reason === reason).flatMap(({ evidence }) => evidence),
      })),
    ),
});
