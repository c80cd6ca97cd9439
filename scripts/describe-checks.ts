import { checks } from '../src/checks/index.ts';
import { Policy } from '../src/model/policy.ts';

/** docs/checks.md, from the checks and the policy themselves. */
export const describeChecks = (): string => `# Red flags

${checks.length} checks look at every report. Each says *pass*, *finding*, *not applicable* or *could not tell*; a check whose facts were not found never passes. This page is generated (\`npm run docs\`).

The signals on tests and auditors follow the practitioners’ yardstick of the SOC 2 Quality Guild’s Reliability Rubric v1.0 (15 February 2026, CC BY-SA 4.0), in our own words.

| check | severity | what it flags | why it matters | what to ask |
| --- | --- | --- | --- | --- |
${checks.map(({ id, severity, title, why, ask }) => `| \`${id}\` | ${severity} | ${title} | ${why} | ${ask} |`).join('\n')}

The severity is the usual one; a check may say more or less where the case does (a stale report becomes critical after 15 months).

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

\`\`\`yaml
kinds: [SOC 2]
categories: [security, availability]
vendor: [Brightloom]
maximumAgeMonths: 12
\`\`\`

## Verdict

Advice by fixed rules; a person decides. A critical finding that no better paper can cure: *do not rely*. A critical finding about the paper itself (incomplete, draft, unsigned, unread pages), or something essential that was not found: *need information*. Anything else above low: *accept with conditions*.
`;
