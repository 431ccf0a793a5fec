import { Button, Checkbox, Group, Progress, Select, Stack, Text as Words } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { addItem } from '../../../shared/edits/items.ts';
import { areaForRows, mostAtHome } from '../../../shared/edits/pasteCards.ts';
import { longestText } from '../../../shared/framework/field.ts';
import { isItemTypeId, itemType, itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { columnsNamed, isHeading, tableFields, withTitle, type Columns } from '../../../shared/imports/columnNames.ts';
import { linkedByName, plainTitles } from '../../../shared/imports/namedItems.ts';
import { Remarks } from '../../../shared/imports/outline.ts';
import { cardsOfRows } from '../../../shared/imports/tableCards.ts';
import { wordRemark } from '../../../shared/imports/wordImport.ts';
import type { CellTable } from '../../../shared/interchange/cellTable.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { pasteTexts } from '../../../shared/messages/pasteCells.ts';
import { shortened } from '../../../shared/messages/shortened.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { nextFrame } from '../../session/nextFrame.ts';
import { showNotice } from '../../session/notices.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { announce, useCanvasState } from '../canvasState.ts';
import { addInTurns } from './addInTurns.ts';

const close = (): void => useCanvasState.setState({ pasting: null });

/** Asks what pasted cells or a long list become. */
export function PasteDialog() {
  const say = useSay();
  const pasting = useCanvasState((state) => state.pasting);
  const isCancelled = useRef(false);
  const [done, setDone] = useState<number | null>(null);
  const leave = (): void => {
    if (done === null) close();
    else isCancelled.current = true;
  };
  return (
    <Dialog opened={pasting !== null} onClose={leave} title={say(pasteTexts.title)} size="lg">
      {pasting && <PasteForm {...pasting} done={done} setDone={setDone} isCancelled={isCancelled} leave={leave} />}
    </Dialog>
  );
}

interface PasteFormProps {
  readonly table: CellTable;
  readonly text: string;
  readonly area: string | null;
  /** How many cards are added already; null while nothing is being added. */
  readonly done: number | null;
  readonly isCancelled: React.RefObject<boolean>;
  setDone(done: number | null): void;
  leave(): void;
}

function PasteForm({ table, text, area, done, setDone, isCancelled, leave }: PasteFormProps) {
  const say = useSay();
  const language = useLanguage();
  const columns = table[0]?.length ?? 0;
  const [type, setType] = useState<ItemTypeId>(columns > 1 ? 'action' : 'note');
  const [isHeader, setHeader] = useState(() => hasHeader(table, type));
  const [mapping, setMapping] = useState<Columns>(() => columnsOf(table, type, isHeader));
  const rows = useMemo(() => (isHeader ? table.slice(1) : table), [table, isHeader]);
  const { cards, remarks } = useMemo(() => {
    const noted = new Remarks();
    const { plan } = currentSession();
    const found = linkedByName(cardsOfRows(rows, type, mapping, language, noted, plainTitles(plan)), plan, noted);
    return { cards: found, remarks: noted.list() };
  }, [rows, type, mapping, language]);

  const choose = (wanted: ItemTypeId, withHeader: boolean): void => {
    setType(wanted);
    setHeader(withHeader);
    setMapping(columnsOf(table, wanted, withHeader));
  };
  const add = async (): Promise<void> => {
    isCancelled.current = false;
    setDone(0);
    const ids = await addInTurns(currentSession(), { type, cards, area }, {
      progress: setDone,
      now: () => performance.now(),
      nextFrame,
      isCancelled: () => isCancelled.current,
    });
    setDone(null);
    close();
    if (ids.length === 0) return showNotice(pasteTexts.cancelled);
    if (ids.length <= mostAtHome) selectItems(ids);
    announce(say(canvasTexts.saidPasted, { count: ids.length }));
  };
  const addNote = (): void => {
    const added = currentSession().edit(addItem, { type: 'note', fields: { text }, area });
    if (!added.ok) return;
    close();
    selectItems([added.value]);
  };

  if (done !== null) {
    return (
      <Stack>
        <Words role="status">{say(pasteTexts.progress, { done, count: cards.length })}</Words>
        <Progress value={(done / cards.length) * 100} aria-label={say(pasteTexts.progress, { done, count: cards.length })} />
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>{say(pasteTexts.cancel)}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Words>{say(pasteTexts.found, { count: table.length })}</Words>
      <Select
        data-autofocus
        label={say(pasteTexts.type)}
        data={itemTypes.filter(({ id }) => id !== 'area').map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={type}
        allowDeselect={false}
        onChange={(wanted) => {
          if (wanted !== null && isItemTypeId(wanted)) choose(wanted, hasHeader(table, wanted));
        }}
      />
      {(columns > 1 || hasHeader(table, type)) && <Checkbox label={say(pasteTexts.header)} checked={isHeader} onChange={(event) => choose(type, event.currentTarget.checked)} />}
      {columns > 1 && mapping.map((key, place) => (
        <Select
          key={place}
          size="xs"
          label={say(pasteTexts.column, { number: place + 1, sample: sampleOf(table, place) })}
          data={[{ value: '', label: say(pasteTexts.leaveOut) }, ...tableFields(type).map((field) => ({ value: field.key, label: say(field.name) }))]}
          value={key ?? ''}
          allowDeselect={false}
          onChange={(chosen) => setMapping(mapping.map((one, at) => (at === place ? chosen || null : one === chosen ? null : one)))}
        />
      ))}
      {remarks.length > 0 && (
        <div role="status">
          {remarks.map((remark, place) => (
            <Words key={place} size="sm" c="var(--hue-orange-ink)">{wordRemark(remark, language)}</Words>
          ))}
        </div>
      )}
      {cards.length > mostAtHome && <Words size="sm">{say(areaForRows(currentSession().plan, { type, cards, area }) === null ? pasteTexts.many : pasteTexts.manyInArea)}</Words>}
      <Group justify="flex-end">
        <Button variant="default" onClick={leave}>{say(pasteTexts.cancel)}</Button>
        {text.length <= longestText && <Button variant="default" onClick={addNote}>{say(pasteTexts.oneNote)}</Button>}
        <Button disabled={cards.length === 0 || !mapping.includes(itemType(type).titleField)} onClick={() => void add()}>
          {say(pasteTexts.add, { count: cards.length })}
        </Button>
      </Group>
    </Stack>
  );
}

const hasHeader = ([first = []]: CellTable, type: ItemTypeId): boolean => isHeading(type, first);

/** Columns by the names in the first row; where it names none, the first column is the title and the others are left out. */
function columnsOf(table: CellTable, type: ItemTypeId, isHeader: boolean): Columns {
  const [first = []] = table;
  const rows = isHeader ? table.slice(1) : table;
  return withTitle(type, isHeader ? columnsNamed(type, first) : first.map(() => null), (place) => rows.slice(0, 12).map((cells) => cells[place] ?? ''));
}

/** What a column begins with, short. */
function sampleOf(table: CellTable, place: number): string {
  return shortened(table.slice(0, 3).map((row) => row[place] ?? '').filter(Boolean).join(' · '), 60);
}
