import { z } from 'zod';
import { readJson } from '../data/read-data.ts';
import { CONFIDENCE_FEATURES, confidenceFeatures } from './confidence-features.ts';

const Fitted = z.object({
  bias: z.number(),
  weights: z.record(z.enum(CONFIDENCE_FEATURES), z.number()),
});
const { bias, weights } = Fitted.parse(readJson('confidence.json'));

/** Probability (0 to 1) that the first candidate answers the question, calibrated by scripts/fit-confidence.ts. */
export const estimateConfidence = (...given: Parameters<typeof confidenceFeatures>): number => {
  const features = confidenceFeatures(...given);
  const sum = CONFIDENCE_FEATURES.reduce((z, name, i) => z + weights[name] * (features[i] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
};
