import { bigFirm } from './big-firm.ts';
import { boutique } from './boutique.ts';
import { british } from './british.ts';
import { illustrative } from './illustrative.ts';
import { international } from './international.ts';
import { platform } from './platform.ts';
import type { Wording } from './wording.ts';

/** Every wording that comes with the factory. */
export const wordings: readonly Wording[] = [
  illustrative,
  boutique,
  bigFirm,
  british,
  international,
  platform,
];
