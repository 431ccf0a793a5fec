import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeHostFrame, decodeWindowFrame, encodeHostFrame, encodeWindowFrame, type HostFrame, type WindowFrame } from './frames.ts';

const bytes = fc.uint8Array({ maxLength: 50 });
const number = fc.nat({ max: 1_000_000 });
const failure = fc.record({ code: fc.constant('edits-refused' as const) });
const windowFrame: fc.Arbitrary<WindowFrame> = fc.oneof(
  fc.record({ kind: fc.constant('join' as const), session: fc.string({ unit: 'grapheme' }), state: bytes, client: number }),
  fc.record({ kind: fc.constant('edits' as const), number, update: bytes }),
  fc.record({ kind: fc.constant('presence' as const), presence: fc.record({ cursor: fc.option(fc.record({ x: number, y: number })), seen: fc.constant(null), shown: fc.constantFrom('kpis', null), items: fc.array(fc.constantFrom('a', 'b')) }) }),
);
const hostFrame: fc.Arbitrary<HostFrame> = fc.oneof(
  fc.record({ kind: fc.constant('joined' as const), state: bytes, update: bytes }),
  fc.record({ kind: fc.constantFrom('edits' as const, 'part' as const), update: bytes }),
  fc.record({ kind: fc.constant('beat' as const) }),
  fc.record({ kind: fc.constant('kept' as const), number }),
  fc.record({ kind: fc.constant('refused' as const), number, failure }),
  fc.record({ kind: fc.constant('away' as const), failure }),
  fc.record({ kind: fc.constant('event' as const), event: fc.constant({ kind: 'historyChanged' as const }) }),
);

test('what a window says is heard as it was said, and so is what a host says', () => {
  fc.assert(fc.property(windowFrame, (frame) => { expect(decodeWindowFrame(encodeWindowFrame(frame))).toEqual(frame); }));
  fc.assert(fc.property(hostFrame, (frame) => { expect(decodeHostFrame(encodeHostFrame(frame))).toEqual(frame); }));
});

test('a frame cut short or with something after it is no frame', () => {
  fc.assert(
    fc.property(windowFrame, fc.nat(), (frame, at) => {
      const whole = encodeWindowFrame(frame);
      expect(decodeWindowFrame(whole.subarray(0, at % whole.length))).toBeUndefined();
      expect(decodeWindowFrame(new Uint8Array([...whole, 0]))).toBeUndefined();
    }),
  );
});

test('whatever bytes arrive, reading them breaks nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (noise) => {
      expect(() => [decodeWindowFrame(noise), decodeHostFrame(noise)]).not.toThrow();
    }),
  );
});
