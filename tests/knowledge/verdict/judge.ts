import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { judgeVerdict, type Verdict } from '../../../src/knowledge/verdict/judge-verdict.ts';
import { entry } from '../entry-fixture.ts';

/** The verdict of a knowledge base that holds one entry, which answers `own` or no question. */
export const judge = (text: string, question: string, own: string | null = null): Verdict => {
  const said = entry({ id: 'one', text, question: own });
  return judgeVerdict(question, { entry: said, index: buildIndex([said]) });
};
