import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFrames, encodeFrame, type Frame } from './journalFrames.ts';

const frame: fc.Arbitrary<Frame> = fc.record({
  kind: fc.constantFrom('about' as const, 'update' as const, 'planFile' as const, 'base' as const, 'since' as const),
  payload: fc.uint8Array({ maxLength: 60 }),
});

const joined = (frames: readonly Frame[]): Uint8Array => new Uint8Array(Buffer.concat(frames.map(encodeFrame)));

test('records come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(frame), (frames) => {
      expect(decodeFrames(joined(frames))).toEqual({ frames, torn: false });
    }),
  );
});

test('a journal that ends anywhere gives every record that was whole', () => {
  fc.assert(
    fc.property(fc.array(frame, { minLength: 1 }), fc.nat(), (frames, cut) => {
      const bytes = joined(frames);
      const end = cut % bytes.length;
      let whole = 0;
      let length = 0;
      for (const one of frames) {
        length += encodeFrame(one).length;
        if (length <= end) whole += 1;
      }
      expect(decodeFrames(bytes.slice(0, end)).frames).toEqual(frames.slice(0, whole));
    }),
  );
});

test('a damaged record and what follows it are left out, what stands before it is kept', () => {
  fc.assert(
    fc.property(fc.array(frame, { minLength: 1, maxLength: 5 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (frames, place, change) => {
      const bytes = joined(frames);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      let before = 0;
      for (let length = 0; before < frames.length; before += 1) {
        length += encodeFrame(frames[before] ?? { kind: 'about', payload: new Uint8Array() }).length;
        if (length > at) break;
      }
      expect(decodeFrames(bytes)).toEqual({ frames: frames.slice(0, before), torn: true });
    }),
  );
});
