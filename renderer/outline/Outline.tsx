import { ActionIcon } from '@mantine/core';
import { IconFold } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { soughtText } from '../../shared/messages/sought.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useKeyWords } from '../commands/useKeyWords.ts';
import { Hint } from '../design/Hint.tsx';
import { SearchField } from '../design/SearchField.tsx';
import { focusCanvas } from '../input/focusCanvas.ts';
import { usePlanSource, useSaidPlan } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { takeFindRequest } from './findRequest.ts';
import { nothingFound, searchFor } from './findText.ts';
import classes from './outline.module.css';
import { useLitOnCanvas } from './useLitOnCanvas.ts';
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

  const { items, positions } = useSaidPlan(usePlanSource().store);
  const isSearching = query.trim() !== '';
  const before = useMemo(() => (isSearching ? nothingFound() : undefined), [isSearching]);
  const search = useMemo(() => searchFor(query, before), [query, before]);
  useLitOnCanvas(items, search);
  const rows = useMemo(() => outlineRows({ items, positions }, { closed, search, language }), [items, positions, closed, search, language]);

  const handlers = useMemo(() => ({ 'edit.find': () => box.current?.select() }), []);
  useCommands(handlers);

  const found = useMemo(() => countFound(rows), [rows]);
  const clear = useCallback(() => setQuery(''), []);
  const isFolded = allGroupKeys.every((key) => closed.has(key));
  const foldWords = say(isFolded ? outlineTexts.expandAll : outlineTexts.collapseAll);
  const findKeys = useKeyWords()('edit.find');

  return (
    <section className={classes.panel} aria-label={say(outlineTexts.panel)} data-testid="outline">
      <div className={classes.bar}>
        <SearchField
          ref={(input) => {
            box.current = input;
            const typed = input ? takeFindRequest() : undefined;
            if (typed !== undefined) input?.select();
            if (typed) setQuery(typed);
          }}
          className={classes.search}
          label={say(outlineTexts.filter)}
          placeholder={`${say(outlineTexts.filterPlaceholder)}${findKeys ? `  ${findKeys}` : ''}`}
          value={query}
          onChange={setQuery}
          onKey={({ key }) => {
            if (key === 'Escape') return focusCanvas();
            if (key !== 'ArrowDown' && key !== 'Enter') return false;
            tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
            return true;
          }}
        />
        <Hint label={foldWords} position="bottom-end">
          <ActionIcon size="md" variant="subtle" color="gray" aria-label={foldWords} disabled={isSearching} onClick={() => setClosed(isFolded ? closedAtFirst : new Set(allGroupKeys))}>
            <IconFold size={15} />
          </ActionIcon>
        </Hint>
      </div>
      <p className={classes.found} role="status">
        {isSearching && (found > 0 ? say(outlineTexts.found, { count: found }) : say(outlineTexts.foundNothing, { text: soughtText(query) }))}
      </p>
      <OutlineTree ref={tree} rows={rows} search={search} closed={closed} onClosedChange={setClosed} onClearSearch={clear} />
    </section>
  );
}
