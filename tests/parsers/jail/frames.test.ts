import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameReader, encodeFrame } from '../../../src/parsers/jail/frames.ts';

const largest = 2 ** 20;

/** Values as they cross: JSON with byte arrays in it. */
const body = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 50 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('frames', () => {
  it('come out as they went in, however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(400), { maxLength: 30 }),
        (bodies, cuts) => {
          const stream = Buffer.concat(bodies.flatMap((one) => encodeFrame({ kind: 'result', body: one })));
          const read = createFrameReader(largest);
          const received: unknown[] = [];
          let at = 0;
          for (const cut of [...cuts, stream.length]) {
            const chunk = stream.subarray(at, at + cut);
            at += chunk.length;
            received.push(...read(Buffer.from(chunk)).map((frame) => frame.body));
          }
          expect(received).toEqual(bodies);
        },
      ),
    );
  });

  it('carry a Buffer as bytes', () => {
    const stream = Buffer.concat(encodeFrame({ kind: 'work', body: Buffer.from('abc') }));
    expect(stream.length).toBeLessThan(60);
    expect(createFrameReader(largest)(stream)[0]?.body).toEqual(new Uint8Array([97, 98, 99]));
  });

  it.each([
    ['over the limit', Buffer.from([255, 255, 255, 0, 0, 0, 0, 0])],
    ['that is not JSON', Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 42])],
    ['of another shape', Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('{}')])],
    [
      'that promises bytes it lacks',
      encodeFrame({ kind: 'x', body: { $bytes: 9 } }).reduce((one, two) => Buffer.concat([one, two])),
    ],
  ])('throw on a frame %s', (_name, chunk) => {
    expect(() => createFrameReader(largest)(chunk)).toThrow();
  });
});
