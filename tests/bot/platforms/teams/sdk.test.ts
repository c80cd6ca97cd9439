import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const loadedBy = (sdk: 'botbuilder' | 'agents'): string =>
  execFileSync(
    'node_modules/.bin/node',
    [
      '--input-type=module',
      '--eval',
      `import { createRequire } from 'node:module';
       const { sdks } = await import('./src/bot/platforms/teams/sdk.ts');
       const { microsoftClouds } = await import('./src/model/microsoft-cloud.ts');
       await sdks.${sdk}({ appId: 'a', appPassword: 'p', appTenant: undefined, cloud: microsoftClouds.public });
       console.log(Object.keys(createRequire(import.meta.url).cache).join('\\n'));`,
    ],
    { encoding: 'utf8' },
  );

test.each([
  ['botbuilder', '/node_modules/botbuilder/', '/node_modules/@microsoft/agents-hosting/'],
  ['agents', '/node_modules/@microsoft/agents-hosting/', '/node_modules/botbuilder/'],
] as const)('%s loads its own package and not the other’s', (sdk, own, other) => {
  const loaded = loadedBy(sdk);
  expect(loaded).toContain(own);
  expect(loaded).not.toContain(other);
});
