import './without-drawing.ts';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { type PDFDocumentProxy, type PDFPageProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { FontFacts } from './graphics-state.ts';
import { openPort } from './open-port.ts';

/**
 * Loading without running anything of the file: no compiled functions, no unpacked pictures (which also makes
 * picture bombs harmless), no system fonts, no forms of the XFA kind.
 */
const options = {
  isEvalSupported: false,
  useWasm: false,
  enableXfa: false,
  useSystemFonts: false,
  disableFontFace: false,
  // Everything is told to `hearLosses`.
  verbosity: 5,
} as const;

/** Outlines instead of fonts that only a browser has; the fonts that a PDF may leave out come from the package. */
const drawing = () => {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { disableFontFace: true, standardFontDataUrl: join(folder, 'standard_fonts/') };
};

/** A document that takes fonts and shows nothing. */
const nowhere = { fonts: { add: () => {}, delete: () => {} } };

/** An open PDF: pdfjs' document with what the interpreter asks of it. `close` frees its memory. */
export type OpenDocument = {
  readonly document: PDFDocumentProxy;
  readonly fontOf: (page: PDFPageProxy, id: string) => FontFacts;
  readonly layerVisible: (group: unknown) => boolean;
  readonly close: () => Promise<void>;
};

const isDocument = (value: unknown): value is PDFDocumentProxy =>
  typeof value === 'object' && value !== null && 'numPages' in value && 'getPage' in value;

/** pdf-parse keeps the document to itself; its method is read by name and checked, and a contract test holds the exact version. */
const loadThrough = async (parser: PDFParse): Promise<PDFDocumentProxy> => {
  const load: unknown = Reflect.get(parser, 'load');
  const document: unknown = typeof load === 'function' ? await load.call(parser) : null;
  if (!isDocument(document)) throw new Error('pdf-parse no longer hands out its document');
  return document;
};

const readFont = (page: PDFPageProxy, id: string): FontFacts => {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  const facts = (typeof font === 'object' && font !== null ? font : {}) as {
    readonly name?: unknown;
    readonly bold?: unknown;
    readonly black?: unknown;
    readonly vertical?: unknown;
    readonly isType3Font?: unknown;
    readonly fontMatrix?: readonly unknown[] | null;
  };
  const name = typeof facts.name === 'string' ? facts.name : id;
  const scale = facts.isType3Font ? Number(facts.fontMatrix?.[0]) : 0.001;
  return {
    name: `${name} ${id}`,
    bold: facts.bold === true || facts.black === true || /bold|black|heavy|demi/i.test(name),
    vertical: facts.vertical === true,
    unitsPerEm: Number.isFinite(scale) && scale !== 0 ? 1 / Math.abs(scale) : 1000,
  };
};

/** pdfjs' parser in this process, joined to its interface by a port that does not copy. */
const startWorker = (): PDFWorker => {
  const port = openPort();
  WorkerMessageHandler.initializeFromPort(port);
  // pdfjs takes anything with these three methods; its types know of no port at all.
  return new PDFWorker({ port: port as never, verbosity: options.verbosity });
};

/** Opens a PDF. Throws pdf-parse's exceptions; see `explain-failure.ts`. */
export const openDocument = async ({
  bytes,
  password,
  largestPicture = 0,
  drawn = false,
}: {
  bytes: Uint8Array;
  password?: string | undefined;
  /** Pictures of at most so many points are unpacked, for recognition; the default is none. */
  largestPicture?: number;
  /** True when pages are drawn: letters as outlines, those of fonts that the file leaves out too. */
  drawn?: boolean;
}): Promise<OpenDocument> => {
  const worker = startWorker();
  const parser = new PDFParse({
    ...options,
    ...(drawn ? drawing() : {}),
    maxImageSize: largestPicture,
    worker,
    // The cast is for a document of which pdfjs uses nothing but `fonts`.
    ownerDocument: nowhere as never,
    data: bytes,
    ...(password === undefined ? {} : { password }),
  });
  const document = await loadThrough(parser);
  const layers = await document.getOptionalContentConfig();
  const fonts = new Map<string, FontFacts>();
  return {
    document,
    fontOf: (page, id) => {
      const known = fonts.get(id) ?? readFont(page, id);
      fonts.set(id, known);
      return known;
    },
    layerVisible: (group) => layers.isVisible(group),
    close: async () => {
      await parser.destroy();
      worker.destroy();
    },
  };
};

/** True when the file is encrypted, with or without a password to open it. */
export const isEncrypted = async ({ document }: OpenDocument): Promise<boolean> => {
  const { info } = await document.getMetadata();
  return typeof Reflect.get(info, 'EncryptFilterName') === 'string';
};
