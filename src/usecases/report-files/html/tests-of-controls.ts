import type { SocReport } from '../../../model/soc-report.ts';
import { plural } from '../../in-words.ts';
import { list } from './layout.ts';
import { html, type Markup } from './markup.ts';

const classes = [
  ['no-exception', 'without exception'],
  ['exception', 'with an exception'],
  ['no-occurrence', 'without an occurrence in the period'],
  ['not-tested', 'not tested'],
  ['unclear', 'with an unclear result'],
] as const;

/** What was tested how, in counts: how much the results can bear. */
export const testsOfControls = ({ controls, testsOfControls: presence }: SocReport): Markup[] => {
  if (presence === 'missing')
    return [
      html`<p class="warning">The tests of controls are not in this file: it cannot show whether there were exceptions.</p>`,
    ];
  if (presence === 'not-expected') return [html`<p>A paper of this kind has no tests of controls.</p>`];
  const tests = controls.flatMap((control) => control.tests);
  const results = classes.flatMap(([key, words]) => {
    const count = tests.filter(({ resultClass }) => resultClass === key).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  const kinds = (['inspection', 'observation', 'reperformance', 'inquiry'] as const).flatMap((kind) => {
    const count = tests.filter((test) => test.kind.includes(kind)).length;
    return count > 0 ? [`${kind} in ${count}`] : [];
  });
  const alone = tests.filter(({ kind }) => kind.length === 1 && kind[0] === 'inquiry').length;
  const samples = tests
    .flatMap(({ sampleSize }) => (sampleSize === null ? [] : [sampleSize]))
    .toSorted((one, other) => one - other);
  return list([
    `${plural(controls.length, 'control')}, ${plural(tests.length, 'test')}: ${results.join(', ') || 'no results'}.`,
    `Procedures: ${kinds.join(', ') || 'none named'}${alone > 0 ? `; by inquiry alone: ${alone}` : ''}.`,
    samples.length === 0
      ? 'No sample sizes are printed.'
      : `Sample sizes are printed for ${samples.length} of ${tests.length} tests: ${samples[0]} to ${samples.at(-1)}, median ${samples[samples.length >> 1]}.`,
  ]);
};
