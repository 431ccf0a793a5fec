import { useEffect, useState } from 'react';
import type { FileSeen } from '../../shared/imports/lookThrough.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { ImportClient } from './importClient.ts';

/** A file that was read, and the worker that keeps what it holds. */
interface FileRead {
  readonly client: ImportClient;
  readonly outcome: Result<FileSeen>;
}

/** What a chosen file holds, or why that cannot be told; null while it is read. Another file, and leaving, end the work on it. */
export function useFileSeen(file: File | null): FileRead | null {
  const [read, setRead] = useState<FileRead | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    const client = new ImportClient();
    let isWanted = true;
    void client.read(file).then((outcome) => {
      if (isWanted) setRead({ client, outcome });
    });
    return () => {
      isWanted = false;
      client.close();
      setRead(null);
    };
  }, [file]);
  return read;
}
