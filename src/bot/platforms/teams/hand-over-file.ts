import { z } from 'zod';
import { VouchError } from '../../../errors.ts';
import type { EventOf, Place } from '../../../model/event.ts';
import type { Inward, OutgoingFile } from '../../platform.ts';
import { leadsTo } from '../fetch-link.ts';
import type { OutgoingActivity } from './connector.ts';
import type { EventBase } from './incoming.ts';

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

const Upload = z.object({
  uploadUrl: z.url(),
  contentUrl: z.string(),
  name: z.string(),
  uniqueId: z.string(),
  fileType: z.string(),
});

const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ kept: z.string() }),
  uploadInfo: Upload.optional(),
});

/** The person's answer as a word on the file that waits; null when it is none. */
export const consentEvent = (value: unknown, base: EventBase): EventOf<'action'> | null => {
  const parsed = Consent.safeParse(value);
  if (!parsed.success) return null;
  const { action, context, uploadInfo } = parsed.data;
  const where = action === 'accept' && uploadInfo ? JSON.stringify(uploadInfo) : null;
  const word = JSON.stringify({ kept: context.kept, where });
  return { ...base, kind: 'action', action: 'file-word', value: word, message: null, trigger: null };
};

/**
 * Puts the bytes where the person's answer says, and shows the file's own card. Throws VouchError `bad-input` when that
 * is not where Teams keeps files, or they are not taken.
 */
export const uploadFile = async (
  { bytes, where }: { bytes: Uint8Array; where: string },
  { say, hosts }: { say: Say; hosts: readonly string[] },
): Promise<void> => {
  const upload = Upload.parse(JSON.parse(where));
  // The address comes with the person's answer: what they may read must not go wherever it says.
  if (!leadsTo(upload.uploadUrl, hosts) || !(await put(upload.uploadUrl, bytes)))
    throw new VouchError({
      code: 'bad-input',
      message: 'Teams did not take the file.',
      advice: 'Ask for it again.',
    });
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
