import { useCallback, useRef, useState } from 'react';
import type { PlanFile } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { failed, type Failure, type Result } from '../../shared/messages/failures.ts';
import type { PlanSummary } from '../../shared/portfolio/planSummary.ts';
import { toBase64 } from '../session/fileTransfer.ts';
import { useHost } from '../session/hostContext.ts';

/** No plan file may be larger, bytes; a larger one is not even read. */
const largestFile = 64 * 1024 * 1024;

/** A file that could not be compared, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly failure: Failure;
}

/** The plans that are compared, in the order in which they were added. */
export interface Portfolio {
  readonly plans: readonly PlanSummary[];
  readonly unread: readonly UnreadFile[];
  /** While plans are read. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  addListed(files: readonly PlanFile[]): void;
  addPicked(files: readonly File[]): void;
  remove(id: string): void;
  stop(): void;
}

interface Source {
  readonly name: string;
  read(host: Host): Promise<Result<{ readonly plan: PlanSummary }>>;
}

/** Reads plans one after the other in the host, so that the window goes on answering and the first ones are seen at once. */
export function usePortfolio(): Portfolio {
  const host = useHost();
  const [plans, setPlans] = useState<readonly PlanSummary[]>([]);
  const [unread, setUnread] = useState<readonly UnreadFile[]>([]);
  const [progress, setProgress] = useState<Portfolio['progress']>(null);
  /** Grows with every round and with stopping; an older round then ends. */
  const round = useRef(0);

  const add = useCallback(
    async (sources: readonly Source[]): Promise<void> => {
      const mine = ++round.current;
      for (const [done, source] of sources.entries()) {
        setProgress({ done, all: sources.length });
        const answer = await source.read(host);
        if (round.current !== mine) return;
        if (answer.ok) setPlans((known) => [...known.filter(({ id }) => id !== answer.value.plan.id), answer.value.plan]);
        else setUnread((known) => [...known.filter(({ name }) => name !== source.name), { name: source.name, failure: answer.failure }]);
      }
      setProgress(null);
    },
    [host],
  );
  return {
    plans,
    unread,
    progress,
    addListed: (files) => void add(files.map((file) => ({ name: `${file.name}.kehys`, read: (from) => from.call('portfolio.read', { file: file.id }) }))),
    addPicked: (files) => void add(files.filter(({ name }) => name.toLowerCase().endsWith('.kehys') && !name.startsWith('.')).map((file) => ({ name: file.name, read: (from) => readPicked(from, file) }))),
    remove: (id) => setPlans((known) => known.filter((plan) => plan.id !== id)),
    stop: () => {
      round.current++;
      setProgress(null);
    },
  };
}

async function readPicked(host: Host, file: File): Promise<Result<{ readonly plan: PlanSummary }>> {
  if (file.size > largestFile) return failed('file-too-large', { name: file.name, size: Math.ceil(file.size / 1024 / 1024), limit: 64 });
  try {
    return await host.call('portfolio.readBytes', { name: file.name, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) });
  } catch (cause) {
    return failed('file-unreadable', { name: file.name, why: cause instanceof Error ? cause.message : String(cause) });
  }
}
