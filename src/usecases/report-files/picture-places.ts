import type { Evidence } from '../../model/citation.ts';
import type { Review } from '../../model/review.ts';
import type { Services } from '../services.ts';
import { type Picture, type Pictures, placeKey } from './html/pictures.ts';

/** More pictures than this make a report slow to draw and to print; the words of the others stand for themselves. */
const most = 24;

/** The places that are worth a look, gravest first: every exception, why the opinion is modified, each finding's first. */
export const placesToPicture = ({ report, findings }: Review): Evidence[] => {
  const places = [
    ...(report?.exceptions ?? []).flatMap(({ evidence }) => evidence.slice(0, 1)),
    ...(report?.opinion.basis ?? []).flatMap(({ evidence }) => evidence.slice(0, 1)),
    ...findings.filter(({ severity }) => severity !== 'low').flatMap(({ evidence }) => evidence.slice(0, 1)),
  ];
  return [...new Map(places.map((place) => [placeKey(place), place])).values()].slice(0, most);
};

/** Pictures of the review's quotations where they stand, drawn in the jail; what cannot be drawn has none. */
export const picturePlaces = async (
  { jail }: Pick<Services, 'jail'>,
  { review, bytes, password }: { review: Review; bytes: Uint8Array; password?: string | undefined },
): Promise<Pictures> => {
  const quotes = placesToPicture(review).map(({ page, quote }) => ({ page, quote }));
  if (quotes.length === 0) return new Map();
  const drawn = await jail.run('picture-quotes', {
    bytes,
    quotes,
    ...(password === undefined ? {} : { password }),
  });
  if (drawn.outcome !== 'ok') return new Map();
  return new Map(
    drawn.value.pictures.map(({ bytes: picture, width, height, ...place }): [string, Picture] => [
      placeKey(place),
      { width, height, address: `data:image/webp;base64,${Buffer.from(picture).toString('base64')}` },
    ]),
  );
};
