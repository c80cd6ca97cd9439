import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { slackScopes } from '../../src/bot/platforms/slack/scopes.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('the Slack manifest', () => {
  // Inside the project, so that the compiler finds Slack's own types, which know every event and scope by name.
  const folder = mkdtempSync(join(import.meta.dirname, 'check-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const compiles = (json: string): string => {
    const file = join(folder, 'manifest.ts');
    writeFileSync(
      file,
      `import type { Manifest } from '../../../node_modules/@slack/web-api/dist/types/request/manifest.js';\nexport const manifest: Manifest = ${json};\n`,
    );
    try {
      execFileSync(
        'node_modules/.bin/tsc',
        [
          '--noEmit',
          '--ignoreConfig',
          '--module',
          'nodenext',
          '--strict',
          '--skipLibCheck',
          '--types',
          'node',
          file,
        ],
        { encoding: 'utf8' },
      );
      return '';
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };

  test('is a manifest to Slack’s own types', () => {
    // What Slack documents (docs.slack.dev) and its own types do not know yet.
    const known = readFileSync('manifests/slack.json', 'utf8').replace(
      /"(assistant:write|agent_session_stopped)",/g,
      '',
    );
    expect(compiles(known)).toBe('');
  });

  test('the types would see an event that does not exist', () => {
    expect(
      compiles(JSON.stringify(read('manifests/slack.json')).replace('app_mention"', 'app_mentioned"')),
    ).toContain('app_mentioned');
  });

  test('the agent view has at most four prompts, and never asks for more than it uses', () => {
    const { features, oauth_config } = read('manifests/slack.json');
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    const explained = readFileSync('manifests/README.md', 'utf8');
    for (const scope of oauth_config.scopes.bot) expect(explained).toContain(`\`${scope}\``);
    expect(oauth_config.scopes.bot).toEqual(slackScopes);
  });
});

describe('the Teams manifest', () => {
  const manifest = read('manifests/teams/manifest.json');
  const schemas = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';

  test('fits Microsoft’s schema of its version', () => {
    const file = `v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
    const ajv = new Ajv04.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(read(join(schemas, file)));
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...manifest, bots: [{ botId: 'not-a-uuid' }] })).toBe(false);
  });

  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a PNG of the right size', (file, size) => {
    const bytes = readFileSync(join('manifests/teams', file));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});
