import type { Evidence } from '../../../model/citation.ts';

/** A quotation in its place on the page, as a data address that the report carries inside. */
export type Picture = { readonly width: number; readonly height: number; readonly address: string };

/** Pictures by the place that they show. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Names a place: its page and its words. */
export const placeKey = ({ page, quote }: Pick<Evidence, 'page' | 'quote'>): string => `${page} ${quote}`;
