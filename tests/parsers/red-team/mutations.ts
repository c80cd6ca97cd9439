import { documents } from './documents.ts';
import { drawings } from './drawings.ts';
import type { Mutation } from './mutation.ts';
import { opinions } from './opinions.ts';
import { pageChanges } from './pages.ts';
import { wordings } from './wordings.ts';

/** Every way of hiding an exception or a modified opinion that is tried. */
export const mutations: readonly Mutation[] = [
  ...wordings,
  ...drawings,
  ...documents,
  ...pageChanges,
  ...opinions,
];
