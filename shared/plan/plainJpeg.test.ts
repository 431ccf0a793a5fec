import { describe, expect, it } from 'vitest';
import { plainJpeg } from './plainJpeg.ts';
import { otherPicture, smallPicture } from './testing/smallPicture.ts';

/** The small picture with a segment more at its beginning. */
function withSegment(marker: number, content: readonly number[]): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.of(0xff, 0xd8, 0xff, marker, length >> 8, length & 255, ...content, ...smallPicture.subarray(2));
}
const letters = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
/** Exif of one entry: how the picture is to be turned. */
const turned = (way: number): readonly number[] => [...letters('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0];

describe('a JPEG taken in as it is', () => {
  it('stays byte for byte what a window drew', () => {
    expect(plainJpeg(smallPicture)).toEqual(smallPicture);
  });

  it('loses place, camera, programs and comments', () => {
    for (const bytes of [withSegment(0xe1, turned(1)), withSegment(0xe1, letters('http://ns.adobe.com/xap/1.0/\0secret')), withSegment(0xed, letters('Photoshop')), withSegment(0xfe, letters('secret')), otherPicture(7, 150_000)]) {
      expect(plainJpeg(bytes)).toEqual(smallPicture);
    }
  });

  it('is not taken where leaving things out would turn it or change its colours, where it is too large, or is none', () => {
    expect(plainJpeg(withSegment(0xe1, turned(6)))).toBeUndefined();
    expect(plainJpeg(withSegment(0xe2, letters('ICC_PROFILE\0\x01\x01Display P3')))).toBeUndefined();
    expect(plainJpeg(otherPicture(1, 400_001))).toBeUndefined();
    expect(plainJpeg(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBeUndefined();
    expect(plainJpeg(smallPicture.slice(0, 300))).toBeUndefined();
  });
});
