import { knowledgeFor } from '../knowledge-for.ts';
import type { Services } from '../services.ts';
import type { OwnControls } from './match-user-entity-controls.ts';

/** Everything we say of our own controls, internal entries included: a review stays inside. */
export const ownControls = async (
  services: Pick<Services, 'store'>,
  { tenant }: { tenant: string },
): Promise<OwnControls> => ({ index: await knowledgeFor(services, { tenant, audience: 'internal' }) });
