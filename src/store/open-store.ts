import { openAnswers } from './answers.ts';
import { openAudit } from './audit.ts';
import { openCommitments } from './commitments.ts';
import { openDatabase } from './database.ts';
import { openEntries } from './entries.ts';
import { openFiles } from './files.ts';
import { openFillings } from './fillings.ts';
import { scheduleHousekeeping } from './housekeeping.ts';
import { openInbox } from './inbox.ts';
import { openInstallations } from './installations.ts';
import type { Jobs } from './jobs.ts';
import { checkMasterKey, readMasterKey } from './master-key.ts';
import { openMessages } from './messages.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import { openPeers } from './peers.ts';
import { openReports } from './reports.ts';
import { openReviewRequests } from './review-requests.ts';
import { openVault } from './seal.ts';
import { openSecrets } from './secrets.ts';
import { openSettings } from './settings.ts';
import { openSignals } from './signals.ts';
import type { Store } from './store.ts';

/** Where the store lives: the server of `databaseUrl` when given, else the data directory. */
export type StoreLocation = {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | null;
  /** 32 bytes; when null, a key file in the data directory serves, made on first use. */
  readonly masterKey?: Uint8Array | null;
};

/**
 * Opens the store and brings its tables up to date. Throws VouchError `busy` when another process uses the data
 * directory, `unavailable` when the server does not answer, `misconfigured` when the master key is not the right one.
 */
export const openStore = async ({
  dataDirectory,
  databaseUrl = null,
  masterKey = null,
}: StoreLocation): Promise<Store> => {
  const key = readMasterKey(masterKey, dataDirectory);
  const engine = databaseUrl ? await openServer(databaseUrl) : await openEmbedded(dataDirectory);
  const database = openDatabase(engine);
  try {
    await migrate(database);
    await checkMasterKey(database, key);
  } catch (error) {
    await engine.close();
    throw error;
  }

  const vault = openVault(key);
  const peers = openPeers(engine);
  const endHousekeeping = scheduleHousekeeping(engine, database);
  // The queue takes time and timers of its own, and most commands do without it.
  let started: Promise<Jobs> | null = null;
  const jobs = () => {
    started ??= import('./jobs.ts').then(({ startJobs }) => startJobs(engine));
    return started;
  };

  return {
    entries: openEntries(database),
    answers: openAnswers(database, vault),
    commitments: openCommitments(database, vault),
    reviewRequests: openReviewRequests(database),
    reports: openReports(database, vault),
    files: openFiles(database, vault),
    fillings: openFillings(database, vault),
    inbox: openInbox({ database, vault, jobs, peers }),
    messages: openMessages(database),
    settings: openSettings(database, vault),
    audit: openAudit(database),
    installations: openInstallations(database, vault),
    secrets: openSecrets(engine, database, vault),
    signals: openSignals(database, peers),
    close: async () => {
      endHousekeeping();
      await (await started)?.stop();
      await peers.close();
      await engine.close();
    },
  };
};
