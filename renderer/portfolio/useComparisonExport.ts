import { useState } from 'react';
import type { MethodInput } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { portfolioTexts } from '../../shared/messages/portfolio.ts';
import { downloadBytes } from '../session/fileTransfer.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import { useWindowState } from '../session/windowState.ts';

/** How often a running job is asked after, ms. */
const pollInterval = 200;

/** Makes a file of the comparison and hands it over: the desktop asks where, a browser downloads it. */
export function useComparisonExport(): { readonly isExporting: boolean; start(request: MethodInput<'portfolio.export'>): void } {
  const host = useHost();
  const isDesktop = useWindowState((state) => state.app?.host === 'desktop');
  const [isExporting, setExporting] = useState(false);
  const start = async (request: MethodInput<'portfolio.export'>): Promise<void> => {
    setExporting(true);
    try {
      const started = await host.call('portfolio.export', request);
      if (!started.ok) return showFailure(started.failure);
      if (await finished(host, started.value.job)) await handOver(host, started.value.job, isDesktop);
    } finally {
      setExporting(false);
    }
  };
  return { isExporting, start: (request) => void start(request) };
}

async function finished(host: Host, job: string): Promise<boolean> {
  for (;;) {
    const answer = await host.call('exports.status', { job });
    const failure = !answer.ok ? answer.failure : answer.value.state === 'failed' ? answer.value.failure : undefined;
    if (failure) showFailure(failure);
    if (failure || !answer.ok || answer.value.state === 'cancelled') return false;
    if (answer.value.state === 'done') return true;
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
  }
}

async function handOver(host: Host, job: string, isDesktop: boolean): Promise<void> {
  if (isDesktop) {
    const saved = await host.call('exports.save', { job });
    if (!saved.ok) showFailure(saved.failure);
    else if (saved.value) showNotice(portfolioTexts.exported, { name: saved.value.savedAs });
    return;
  }
  const file = await host.call('exports.bytes', { job });
  if (!file.ok) return showFailure(file.failure);
  downloadBytes(file.value.fileName, file.value.bytes);
  showNotice(portfolioTexts.exported, { name: file.value.fileName });
}
