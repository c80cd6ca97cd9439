import { z } from 'zod';
import { VouchError } from '../../../errors.ts';
import type { Place } from '../../../model/event.ts';
import type { Inward, OutgoingFile } from '../../platform.ts';
import { leadsTo } from '../fetch-link.ts';
import type { OutgoingActivity } from './connector.ts';

type Say = (activity: OutgoingActivity) => Promise<unknown>;

/**
 * Teams asks the person before a bot's file lands in their OneDrive; the bytes wait, encrypted, until they say yes.
 * Throws VouchError `bad-input` outside a personal chat, where Teams takes no files from bots.
 */
export const askConsent = async (
  place: Place,
  { name, bytes, comment }: OutgoingFile,
  { inward, tenant, say }: { inward: Inward; tenant: string; say: Say },
): Promise<void> => {
  if (place.kind !== 'direct')
    throw new VouchError({
      code: 'bad-input',
      message: `Teams lets bots hand over files in personal chats only, so “${name}” cannot be posted here.`,
      advice: 'Open a personal chat with Vouch and ask for it there.',
    });
  const { kept = '' } = await inward.keepFile({ tenant, name, bytes });
  await say({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name,
        content: {
          description: comment,
          sizeInBytes: bytes.byteLength,
          acceptContext: { kept },
          declineContext: { kept },
        },
      },
    ],
  });
};

const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ kept: z.string() }),
  uploadInfo: z
    .object({
      uploadUrl: z.url(),
      contentUrl: z.string(),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .optional(),
});

type Deps = {
  readonly tenant: string;
  readonly readFile: (file: { tenant: string; id: string }) => Promise<{ bytes: Uint8Array } | null>;
  readonly say: Say;
  /** Where files may be put. */
  readonly hosts: readonly string[];
};

/** The person's answer: on yes the bytes go up and the file's own card is shown. */
export const answerConsent = async (
  value: unknown,
  { tenant, readFile, say, hosts }: Deps,
): Promise<void> => {
  const parsed = Consent.safeParse(value);
  const upload = parsed.data?.uploadInfo;
  if (!parsed.success || parsed.data.action === 'decline' || !upload) return;
  const file = await readFile({ tenant, id: parsed.data.context.kept });
  if (!file)
    return void (await say({
      type: 'message',
      text: 'The file is no longer on hand; ask for it again.',
    }));
  // The address comes with the person's answer: what they may read must not go wherever it says.
  const taken = leadsTo(upload.uploadUrl, hosts) && (await put(upload.uploadUrl, file.bytes));
  if (!taken)
    return void (await say({
      type: 'message',
      text: 'Teams did not take the file; ask for it again.',
    }));
  await say({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl: upload.contentUrl,
        name: upload.name,
        content: { uniqueId: upload.uniqueId, fileType: upload.fileType },
      },
    ],
  });
};

const put = async (url: string, bytes: Uint8Array): Promise<boolean> => {
  const last = bytes.byteLength - 1;
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'content-range': `bytes 0-${last}/${last + 1}` },
    body: Buffer.from(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(60_000),
  }).catch(() => null);
  return response?.ok ?? false;
};
