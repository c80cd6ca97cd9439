/** One control of a made report with what the auditor tells of it, before it is set in any form. */
export type ToldControl = {
  readonly id: string;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly test: string;
  readonly sample: number | null;
  readonly population: number | null;
  readonly fault: { readonly told: string; readonly deviations: number; readonly answer: string } | null;
};

const clean = (
  id: string,
  text: string,
  criteria: readonly string[],
  test: string,
  sample: number | null = null,
  population: number | null = null,
): ToldControl => ({ id, text, criteria, test, sample, population, fault: null });

/** Controls of a fictional archive; two of them failed. */
export const toldControls: readonly ToldControl[] = [
  clean(
    'GV-01',
    'The archive publishes a code of conduct that every archivist signs on joining.',
    ['CC1.1'],
    'Inspected the signed codes of a sample of 20 archivists drawn from 61 to determine whether each had signed on joining.',
    20,
    61,
  ),
  clean(
    'GV-02',
    'The board of trustees meets each quarter to oversee the security of the collections.',
    ['CC1.2', 'CC2.2'],
    'Inspected the minutes for two of the four quarters to determine whether security was discussed.',
    2,
    4,
  ),
  clean(
    'RA-01',
    'Risks to the reading rooms are scored every year by the keeper of each collection.',
    ['CC3.1'],
    'Inspected the register of risks to determine whether each collection was scored in the period.',
  ),
  {
    id: 'AC-01',
    text: 'Readers receive access to digital stacks only after the keeper has approved the request.',
    criteria: ['CC6.2'],
    test: 'Inspected the requests of a sample of 25 readers drawn from 312 to determine whether the keeper had approved.',
    sample: 25,
    population: 312,
    fault: {
      told: 'For 3 of 25 readers sampled, the request was approved after access had been given.',
      deviations: 3,
      answer: 'The request form now opens the stacks by itself once the keeper has approved it.',
    },
  },
  clean(
    'AC-02',
    'Badges of departing archivists are collected on their last day of service.',
    ['CC6.2', 'CC6.4'],
    'Inspected the badge register for a sample of 15 departed archivists to determine whether badges were collected.',
    15,
  ),
  clean(
    'AC-03',
    'Digital stacks ask for a second factor from every archivist who works from home.',
    ['CC6.1'],
    'Observed a sign-in from outside the archive to determine whether a second factor was asked for.',
  ),
  {
    id: 'OP-01',
    text: 'Copies of the digital stacks are made every night and failed copies are made again the next day.',
    criteria: ['CC7.5'],
    test: 'Inspected the records of a sample of 40 nights to determine whether failed copies were made again.',
    sample: 40,
    population: null,
    fault: {
      told: 'For 2 of 40 nights sampled, a failed copy was not made again until the following week.',
      deviations: 2,
      answer: 'The night keeper is now paged when a copy fails and signs the book when it is made again.',
    },
  },
  clean(
    'OP-02',
    'Alarms of the climate system are answered by the engineer on duty within one hour.',
    ['CC7.2'],
    'Inspected the alarm book for a sample of 30 alarms to determine whether each was answered within one hour.',
    30,
  ),
  clean(
    'CH-01',
    'Changes to the catalogue software are tested by the keeper before they are released.',
    ['CC8.1'],
    'Inspected the records of a sample of 12 changes to determine whether each was tested before release.',
    12,
  ),
];
