import { curable, essential, otherPaperWanted } from '../src/checks/decide-verdict.ts';
import { checks } from '../src/checks/index.ts';
import { Policy } from '../src/model/policy.ts';

const codes = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');
const criticalForGood = 'an adverse opinion, a disclaimer, a report long out of date';

/** docs/checks.md, from the checks and the policy themselves. */
export const describeChecks = (): string => `# Red flags

${checks.length} checks look at every report. Each says *pass*, *finding*, *not applicable* or *could not tell*; a check whose facts were not found never passes. This page is generated (\`npm run docs\`).

The signals on tests and auditors follow the practitioners’ yardstick of the SOC 2 Quality Guild’s Reliability Rubric v1.0 (15 February 2026, CC BY-SA 4.0), in our own words.

| check | severity | what it flags | why it matters | what to ask |
| --- | --- | --- | --- | --- |
${checks.map(({ id, severity, title, why, ask }) => `| \`${id}\` | ${severity} | ${title} | ${why} | ${ask} |`).join('\n')}

The severity is the usual one; a check may say more or less where the case does (a stale report becomes critical three months past the age you accept, a qualification where it touches what you rely on). An exception is told once, by its gravest trait: design, then rate, then the weight of its criterion. What several controls or providers have in common is one finding. Checks that do not fit the paper (a period for a Type 1, tests for a bridge letter) are not applicable.

Questions to the vendor are the *ask* of every finding above low, each once, with the controls and pages it is about.

\`vouch compare\` adds what only two years together show.

## Policy

\`vouch review --policy policy.yaml\`, or \`VOUCH_POLICY\` for the bot. Every field may be left out.

| field | default | meaning |
| --- | --- | --- |
${Object.entries(Policy.shape)
  .map(
    ([name, field]) =>
      `| \`${name}\` | \`${JSON.stringify(field.parse(undefined))}\` | ${field.description} |`,
  )
  .join('\n')}

[examples/policy.yaml](../examples/policy.yaml) shows every field. A field that does not exist, a wrong type or a wrong unit is refused with its line and what to write there.

## Verdict

Advice by fixed rules; a person decides. The first that fits counts.

| advice | when |
| --- | --- |
| do not rely | the file is no SOC report, or a critical finding that neither a better copy nor an answer can cure (${criticalForGood}) |
| need information | the file could not be read; a critical finding that can be cured (${codes(curable)}); a paper that answers another question than ours (${codes(otherPaperWanted)}); or one of ${codes(essential)} could not be told |
| accept with conditions | any other finding above low |
| accept | nothing above low |
`;
