import { useEffect, useState } from 'react';
import { readOutline, refusedSize } from '../../shared/imports/readOutline.ts';
import type { Outline } from '../../shared/imports/outline.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { decodeText } from '../session/decodeText.ts';
import { nextFrame } from '../session/nextFrame.ts';

/** What a chosen file holds, and its text where a plan lies in it; null while it is read. */
export function useOutline(file: File | null): Result<Outline> | null {
  const [read, setRead] = useState<{ readonly file: File; readonly outcome: Result<Outline> } | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    let isWanted = true;
    void outlineIn(file).then((outcome) => {
      if (isWanted) setRead({ file, outcome });
    });
    return () => {
      isWanted = false;
    };
  }, [file]);
  return read && read.file === file ? read.outcome : null;
}

async function outlineIn(file: File): Promise<Result<Outline>> {
  const refused = refusedSize(file.name, file.size);
  if (refused) return refused;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // What is said meanwhile is drawn before the work begins.
    await nextFrame();
    return readOutline({ name: file.name, bytes }, decodeText);
  } catch (cause) {
    return failed('file-unreadable', { name: file.name, why: cause instanceof Error ? cause.message : String(cause) });
  }
}
