import { VouchError } from '../../../errors.ts';
import { fetchLink, type Link } from '../fetch-link.ts';

const advice = 'Upload the file itself to this conversation.';

/**
 * Bytes of a file behind Slack's private link; the bearer token goes to Slack's own hosts only. Throws VouchError
 * `bad-input` for what is not Slack's, too large, or a log-in page in place of the file.
 */
export const fetchSlackFile = async ({
  hosts = ['slack.com', 'slack-gov.com'],
  ...request
}: Pick<Link, 'url' | 'limit'> & {
  readonly token: string;
  readonly hosts?: readonly string[];
}): Promise<Uint8Array> => {
  const { bytes, type } = await fetchLink({ ...request, hosts, advice });
  if (!type.startsWith('text/html')) return bytes;
  throw new VouchError({
    code: 'bad-input',
    message: 'Slack sent its log-in page in place of the file: the app lacks the scope files:read.',
    advice,
  });
};
