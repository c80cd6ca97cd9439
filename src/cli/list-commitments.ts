import { CommitmentList } from '../model/commitment.ts';
import { tenant } from '../place-of.ts';
import { listCommitments } from '../usecases/list-commitments.ts';
import { configFor, withServices } from './open-services.ts';
import { customerOf } from './options.ts';
import { json, line, paragraph, style } from './print.ts';

/** `vouch kb commitments`: what customers were told, newest first. */
export const runCommitments = async (options: { customer?: string; data?: string; json?: boolean }) =>
  withServices(configFor(options), async (services) => {
    const customer = customerOf(options);
    const list = CommitmentList.parse(
      await listCommitments(services, { tenant, ...(customer === null ? {} : { customer }) }),
    );
    if (options.json) return json(list);
    for (const { customer: who, told, where, question, statement, quotes, stands } of list.commitments) {
      const heading = [told.slice(0, 10), who, where].filter(Boolean).join(' · ');
      line(`${style('bold', heading)}${stands ? '' : style('red', ' (no longer stands)')}`);
      line(`${paragraph(question, '  ')}\n${paragraph(`“${statement}”`, '  ')}`);
      line(`  ${quotes.map(({ entry, version }) => `${entry}, version ${version}`).join('; ')}`);
    }
    if (list.commitments.length === 0) line('Nothing was told to a named customer.');
  });
