import type { Router } from 'express';
import type { Platform } from '../platform.ts';
import { createWebPlatform } from './web/web.ts';

/** What of the configuration says which platforms to connect. */
export type PlatformsConfig = {
  readonly web: {
    readonly tenant: string;
    readonly local: boolean;
    readonly hosts: readonly string[];
    readonly examples: string | null;
  } | null;
};

export type Connected = { readonly platform: Platform; readonly router: Router | null };

type Deps = {
  readonly readFile: (file: { tenant: string; id: string }) => Promise<{ bytes: Uint8Array } | null>;
  readonly warn: (what: string, error: unknown) => void;
};

/** Every chat platform that is configured; a new one is a folder and a line here. */
export const openPlatforms = async (config: PlatformsConfig, deps: Deps): Promise<Connected[]> => [
  ...(config.web
    ? [createWebPlatform({ ...config.web, visitor: config.web.local ? 'member' : 'unknown', ...deps })]
    : []),
];
