import type { ReadEntry } from '../../model/entry.ts';
import type { SocReport } from '../../model/soc-report.ts';
import { slugOf, uniqueIds } from './entry-ids.ts';
import { entryOf, type KnowledgeFile } from './knowledge-file.ts';

/** The controls of a company's own SOC report as entries; one whose test found an exception is tagged with it. */
export const controlsToEntries = (file: KnowledgeFile, report: SocReport): ReadEntry[] => {
  const unique = uniqueIds();
  const reviewed = (report.periodEnd ?? report.asOf)?.value ?? null;
  return report.controls.map((control) => {
    const name = control.id ?? control.text.slice(0, 60);
    const failed = control.tests.some(({ resultClass }) => resultClass === 'exception');
    return entryOf({
      id: unique(`${file.name}#${control.id ?? slugOf(control.text)}`),
      kind: 'control',
      title: `${report.kind.value} control ${name}`,
      text: control.text,
      source: file.name,
      section: `Page ${control.evidence[0]?.page ?? 1}`,
      reviewed,
      criteria: control.criteria,
      tags: failed ? ['exception'] : [],
    });
  });
};
