import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Router } from 'express';

const kinds = ['reports', 'questionnaires'] as const;

/** The files to try Vouch with: a list, and the files themselves. */
export const serveExamples = (directory: string): Router => {
  const router = express.Router();
  router.get('/chat/examples', async (_request, response) => {
    const [reports, questionnaires] = await Promise.all(kinds.map((kind) => filesIn(join(directory, kind))));
    response.json({ reports, questionnaires });
  });
  for (const kind of kinds)
    router.use(
      `/examples/${kind}`,
      express.static(join(directory, kind), { index: false, dotfiles: 'deny' }),
    );
  return router;
};

const filesIn = async (directory: string): Promise<string[]> => {
  const files = await readdir(directory, { withFileTypes: true });
  return files
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
};
