import { Button, FileButton, Group } from '@mantine/core';
import { IconFiles, IconFolder, IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PlanFile } from '../../shared/contract/contract.ts';
import { portfolioTexts } from '../../shared/messages/portfolio.ts';
import { useHost } from '../session/hostContext.ts';
import { useSay } from '../session/useSay.ts';
import type { Portfolio } from './usePortfolio.ts';

/** Where plans come from: the plans folder, files, or any other folder. */
export function PlanSources({ portfolio }: { readonly portfolio: Portfolio }) {
  const say = useSay();
  const host = useHost();
  const [inFolder, setInFolder] = useState<readonly PlanFile[]>([]);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void host.call('plans.list', {}).then((answer) => answer.ok && setInFolder(answer.value.inFolder));
  }, [host]);
  const isBusy = portfolio.progress !== null;
  return (
    <Group gap="xs" className="portfolio-sources">
      {inFolder.length > 0 ? (
        <Button size="xs" variant={portfolio.plans.length === 0 ? 'filled' : 'default'} disabled={isBusy} leftSection={<IconFolder size={15} />} onClick={() => portfolio.addListed(inFolder)}>
          {say(portfolioTexts.folderPlans, { count: inFolder.length })}
        </Button>
      ) : null}
      <FileButton multiple accept=".kehys" onChange={portfolio.addPicked}>
        {(props) => (
          <Button {...props} size="xs" variant="default" disabled={isBusy} leftSection={<IconFiles size={15} />}>
            {say(portfolioTexts.chooseFiles)}
          </Button>
        )}
      </FileButton>
      <Button size="xs" variant="default" disabled={isBusy} leftSection={<IconFolderOpen size={15} />} onClick={() => folder.current?.click()}>
        {say(portfolioTexts.chooseFolder)}
      </Button>
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute; browsers and Electron do.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={say(portfolioTexts.chooseFolder)}
        onChange={(event) => {
          portfolio.addPicked([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </Group>
  );
}
