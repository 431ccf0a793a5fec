import { describe, expect, it } from 'vitest';
import { fileSize } from './fileSize.ts';

describe('the size of a file', () => {
  it('is told in kilobytes below a megabyte, never as nothing', () => {
    expect(fileSize(84_400, 'en')).toBe('84 kB');
    expect(fileSize(12, 'fi')).toBe('1 kt');
  });

  it('is told in megabytes with one decimal, as readers of the language write it', () => {
    expect(fileSize(1_249_000, 'en')).toBe('1.2 MB');
    expect(fileSize(1_249_000, 'fi')).toBe('1,2 Mt');
  });
});
