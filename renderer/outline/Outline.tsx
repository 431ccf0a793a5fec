import { ActionIcon, CloseButton, TextInput, Tooltip } from '@mantine/core';
import { IconFold, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useKeyWords } from '../commands/useKeyWords.ts';
import { usePlan } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { takeFindRequest } from './findRequest.ts';
import { searchFor } from './findText.ts';
import classes from './outline.module.css';
import { allGroupKeys, closedAtFirst, countFound, outlineRows } from './outlineRows.ts';
import { OutlineTree } from './OutlineTree.tsx';

/** The plan as a list beside the canvas, with a search through all its text. */
export function Outline() {
  const say = useSay();
  const language = useLanguage();
  const [closed, setClosed] = useState(closedAtFirst);
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement | null>(null);
  const tree = useRef<HTMLDivElement>(null);

  const items = usePlan((plan) => plan.items);
  const search = useMemo(() => searchFor(query), [query]);
  const positions = usePlan((plan) => plan.positions);
  const rows = useMemo(() => outlineRows({ items, positions }, { closed, search, language }), [items, positions, closed, search, language]);

  const handlers = useMemo(() => ({ 'edit.find': () => box.current?.select() }), []);
  useCommands(handlers);

  const isSearching = search !== undefined;
  const found = countFound(rows);
  const isFolded = allGroupKeys.every((key) => closed.has(key));
  const foldWords = say(isFolded ? outlineTexts.expandAll : outlineTexts.collapseAll);
  const findKeys = useKeyWords()('edit.find');

  return (
    <section className={classes.panel} aria-label={say(outlineTexts.panel)} data-testid="outline">
      <div className={classes.bar}>
        <TextInput
          ref={(input) => {
            box.current = input;
            if (input && takeFindRequest()) input.select();
          }}
          className={classes.search}
          size="xs"
          type="search"
          aria-label={say(outlineTexts.filter)}
          placeholder={`${say(outlineTexts.filterPlaceholder)}${findKeys ? `  ${findKeys}` : ''}`}
          leftSection={<IconSearch size={13} aria-hidden="true" />}
          rightSection={query === '' ? undefined : <CloseButton size="xs" aria-label={say(outlineTexts.clearFilter)} onClick={() => setQuery('')} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') setQuery('');
            else if (event.key === 'ArrowDown' || event.key === 'Enter') tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Tooltip label={foldWords} position="bottom-end">
          <ActionIcon size="md" variant="subtle" color="gray" aria-label={foldWords} disabled={isSearching} onClick={() => setClosed(isFolded ? closedAtFirst : new Set(allGroupKeys))}>
            <IconFold size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <p className={classes.found} role="status">
        {isSearching && (found > 0 ? say(outlineTexts.found, { count: found }) : say(outlineTexts.foundNothing, { text: query.trim() }))}
      </p>
      <OutlineTree ref={tree} rows={rows} closed={closed} onClosedChange={setClosed} onClearSearch={isSearching ? () => setQuery('') : undefined} />
    </section>
  );
}
