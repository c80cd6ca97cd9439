#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Node keeps what it compiled, which halves the start of the next command. Where it may not write there, it does without.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/vouch', import.meta.url)));

// Whoever reads through a pipe may have had enough (`| head`): that ends no work.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Only what is imported after that line is kept.
const { runCommand } = await import('./cli/run-command.ts');
await runCommand(process.argv.slice(2));
