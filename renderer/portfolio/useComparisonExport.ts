import { useState } from 'react';
import type { MethodInput } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { portfolioTexts } from '../../shared/messages/portfolio.ts';
import { followJob } from '../session/followJob.ts';
import { handOverFile } from '../session/handOverFile.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import { useWindowState } from '../session/windowState.ts';

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
      const end = await followJob(host, started.value.job);
      if (end.state === 'failed') return showFailure(end.failure);
      if (end.state === 'done') await handOver(host, started.value.job, end.fileName, isDesktop);
    } finally {
      setExporting(false);
    }
  };
  return { isExporting, start: (request) => void start(request) };
}

async function handOver(host: Host, job: string, fileName: string, isDesktop: boolean): Promise<void> {
  const given = await handOverFile(host, job, isDesktop);
  if (!given.ok) return showFailure(given.failure);
  if (given.value) showNotice(portfolioTexts.exported, { name: given.value.how === 'saved' ? given.value.name : fileName });
}
