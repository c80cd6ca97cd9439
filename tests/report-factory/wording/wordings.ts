import { illustrative } from './illustrative.ts';
import type { Wording } from './wording.ts';

/** Every wording that comes with the factory. */
export const wordings: readonly Wording[] = [illustrative];
