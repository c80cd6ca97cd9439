import { fsyncSync } from 'node:fs';
import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type EmscriptenOptions = Parameters<NodeFS['init']>[1];
type OpenFile = { readonly nfd?: number };

/**
 * PGlite's file system on a directory, with an fsync that reaches the disk; the stock one has none, so a committed row
 * could be lost with the power. It leans on Emscripten internals: PGlite is pinned and a test counts the calls.
 */
export class DurableFileSystem extends NodeFS {
  override async init(engine: PGlite, options: EmscriptenOptions) {
    const { emscriptenOpts } = await super.init(engine, options);
    const addFsync = (module: { NODEFS: { stream_ops: { fsync?: (file: OpenFile) => number } } }) => {
      module.NODEFS.stream_ops.fsync = ({ nfd }) => {
        // Directories are opened without a descriptor.
        if (nfd !== undefined) fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

/** Start parameters of a durable embedded server; `-F` in the engine's own would turn fsync off. */
export const durableStartParameters = (defaults: NonNullable<PGliteOptions['startParams']>): string[] => [
  ...defaults.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=64MB'],
];
