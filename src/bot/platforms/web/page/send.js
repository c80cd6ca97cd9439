const explain = async (response) => {
  if (response.ok) return;
  const { message, advice } = await response
    .json()
    .catch(() => ({ message: 'Vouch did not understand that.', advice: 'Try again.' }));
  throw new Error(`${message ?? ''} ${advice ?? ''}`.trim());
};

const unreachable = () => {
  throw new Error('Vouch cannot be reached. Is it still running?');
};

/** A name for what is sent, so that sending it twice does it once. `crypto.randomUUID` is missing without https. */
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Posts one thing a person did; throws an Error with a sentence for them when it was not taken. */
export const post = async (path, body = {}) => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: newId(), ...body }),
  }).catch(unreachable);
  await explain(response);
};

/** Uploads files as one message. */
export const sendFiles = async (files) => {
  const form = new FormData();
  form.append('id', newId());
  form.append('text', '');
  for (const file of files) form.append('file', file, file.name);
  const response = await fetch('/chat/files', { method: 'POST', body: form }).catch(unreachable);
  await explain(response);
};
