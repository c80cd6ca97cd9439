import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { VouchError } from '../errors.ts';

const nonceLength = 12;
const tagLength = 16;
const keyLength = 32;
const wrappedLength = nonceLength + tagLength + keyLength;

type Key = Uint8Array;

/** nonce, tag, cipher text */
const encrypt = (key: Key, place: string, plain: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
};

const decrypt = (key: Key, place: string, sealed: Uint8Array): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
};

/** Seals what must not lie open on disk: AES-256-GCM under a key of its own, which the master key wraps. */
export type Vault = {
  /** `place` says where it is kept; what was sealed for one place cannot be opened as another's. */
  seal(place: string, plain: Uint8Array | string): Buffer;
  /** Throws VouchError `misconfigured` when the master key is another one or the bytes were changed. */
  open(place: string, sealed: Uint8Array): Buffer;
};

/** A vault under a master key of 32 bytes. */
export const openVault = (masterKey: Key): Vault => ({
  seal: (place, plain) => {
    const key = randomBytes(keyLength);
    const bytes = typeof plain === 'string' ? Buffer.from(plain) : plain;
    return Buffer.concat([encrypt(masterKey, place, key), encrypt(key, place, bytes)]);
  },
  open: (place, sealed) => {
    try {
      const key = decrypt(masterKey, place, sealed.subarray(0, wrappedLength));
      return decrypt(key, place, sealed.subarray(wrappedLength));
    } catch (cause) {
      throw new VouchError({
        code: 'misconfigured',
        message: 'Something stored encrypted cannot be opened.',
        advice:
          'Start Vouch with the master key it was stored under. If the key is right, the data was damaged.',
        cause,
      });
    }
  },
});
