import { NativeSelect, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { itemTypes } from '../../shared/framework/itemTypes.ts';
import { targetsOf, withColumn } from '../../shared/imports/chooseTargets.ts';
import { tableFields } from '../../shared/imports/columnNames.ts';
import { canBecome, type ImportMapping } from '../../shared/imports/importMapping.ts';
import type { FileSeen, GroupSeen } from '../../shared/imports/lookThrough.ts';
import { remapSheet, rowsUnder, samplesIn, saysSomething, type SheetMapping, type SheetSeen } from '../../shared/imports/sheetMapping.ts';
import { columnTarget, groupName, sheetName, targetName } from '../../shared/imports/wordImport.ts';
import type { Cell } from '../../shared/imports/outline.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { shortened } from '../../shared/messages/shortened.ts';
import { formatDate, formatNumber, type Language } from '../../shared/messages/text.ts';
import { parseDay } from '../../shared/plan/parseEntry.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './BringIn.module.css';

interface MappingTableProps {
  readonly found: FileSeen;
  readonly mapping: ImportMapping;
  /** Only a new plan takes a title. */
  readonly isNew: boolean;
  onChange(mapping: ImportMapping): void;
}

/** What was found, a row each, and what it becomes. */
export function MappingTable({ found, mapping, isNew, onChange }: MappingTableProps) {
  const say = useSay();
  return (
    <section className={classes.mapping} aria-label={say(bringInTexts.becomes)}>
      {found.groups.map((group) => (
        <GroupRow
          key={group.id}
          group={group}
          target={mapping.targets.get(group.id) ?? 'out'}
          isGuess={mapping.targets.get(group.id) === group.guess}
          isNew={isNew}
          onChange={(target) => {
            if (canBecome(group, target)) onChange({ ...mapping, targets: new Map([...mapping.targets, [group.id, target]]) });
          }}
        />
      ))}
      {found.sheets.map((sheet, index) => {
        const own = mapping.sheets[index];
        const set = (changed: SheetMapping): void => onChange({ ...mapping, sheets: mapping.sheets.map((known, at) => (at === index ? changed : known)) });
        return own ? <SheetRows key={index} sheet={sheet} isShort={found.sheets.length > mostOpen} mapping={own} guess={found.guess.sheets[index]} onChange={set} /> : null;
      })}
    </section>
  );
}

interface GroupRowProps {
  readonly group: GroupSeen;
  readonly target: string;
  readonly isGuess: boolean;
  readonly isNew: boolean;
  onChange(target: string): void;
}

function GroupRow({ group, target, isGuess, isNew, onChange }: GroupRowProps) {
  const say = useSay();
  const language = useLanguage();
  const name = groupName(group, language);
  const samples = group.samples.map(shortly).filter(Boolean);
  const targets = targetsOf(group).filter((one) => one !== 'title' || isNew);
  return (
    <div className={classes.row}>
      <span className={classes.part}>
        <span className={classes.name}>
          {group.colour ? <span className={classes.swatch} style={{ backgroundColor: colourOf(group.colour) }} aria-hidden="true" /> : null}
          <bdi>{name}</bdi> <span className={classes.count}>{group.count}</span>
        </span>
        <span className={classes.samples} dir="auto">
          {samples.join(' · ')}
        </span>
      </span>
      <span className={classes.choice}>
        <NativeSelect
          size="xs"
          aria-label={say(bringInTexts.becomesOf, { part: name })}
          value={target === 'title' && !isNew ? 'note' : target}
          data={targets.map((one) => ({ value: one, label: targetName(one, language) }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <Guess is={isGuess && group.guessedBy === 'name'} />
      </span>
    </div>
  );
}

/** What was found by names is said to be a guess until somebody chooses otherwise. */
function Guess({ is }: { readonly is: boolean }) {
  const say = useSay();
  return is ? <small className={classes.guess}>{say(bringInTexts.guessedByName)}</small> : null;
}

/** JSON Canvas' colours by number; others are written out. */
const colours: Readonly<Record<string, string>> = { '1': 'var(--hue-red-line)', '2': 'var(--hue-orange-line)', '3': 'var(--hue-yellow-line)', '4': 'var(--hue-green-line)', '5': 'var(--hue-cyan-line)', '6': 'var(--hue-violet-line)' };

/** Only what is plainly a colour is drawn. */
function colourOf(colour: string): string | undefined {
  return colours[colour] ?? (/^#[\da-f]{3,8}$/i.test(colour) ? colour : undefined);
}

/** Of more sheets only what their columns become is shown, until somebody asks for the choices: hundreds of lists would hold the window. */
const mostOpen = 3;

interface SheetRowsProps {
  readonly sheet: SheetSeen;
  /** It begins without its choices. */
  readonly isShort: boolean;
  readonly mapping: SheetMapping;
  readonly guess: SheetMapping | undefined;
  onChange(mapping: SheetMapping): void;
}

function SheetRows({ sheet, isShort, mapping, guess, onChange }: SheetRowsProps) {
  const say = useSay();
  const language = useLanguage();
  const { target, heading, columns } = mapping;
  const name = sheetName(sheet, language);
  const [isOpen, setOpen] = useState(!isShort);
  const types = itemTypes.filter(({ id }) => id !== 'area');
  return (
    <>
      <div className={classes.row}>
        <span className={classes.part}>
          <span className={classes.name}>
            <bdi>{name}</bdi> <span className={classes.count}>{rowsUnder(sheet, heading)}</span>
          </span>
          {target === 'out' || !isShort ? null : (
            <>
              {isOpen ? null : (
                <span className={classes.samples}>{columns.flatMap((key, place) => (key === null ? [] : [say(bringInTexts.columnBecomes, { name: shortly(headingOf(sheet, heading, place)) || String(place + 1), field: columnTarget(target, key, language) })])).join(' · ')}</span>
              )}
              <UnstyledButton className={classes.open} aria-expanded={isOpen} aria-label={`${say(bringInTexts.chooseColumns)}: ${name}`} onClick={() => setOpen(!isOpen)}>
                {say(bringInTexts.chooseColumns)}
              </UnstyledButton>
            </>
          )}
          {target === 'out' || !isOpen ? null : (
            <label className={classes.heading}>
              {say(bringInTexts.headingRow)}
              <NativeSelect
                size="xs"
                value={heading ?? ''}
                data={[{ value: '', label: say(bringInTexts.noHeading) }, ...sheet.head.flatMap((cells, row) => (saysSomething(cells) ? [{ value: String(row), label: say(bringInTexts.rowNumber, { number: row + 1, cells: shortly(cells.filter((cell) => cell !== '').join(' · ')) }) }] : []))]}
                onChange={(event) => onChange(remapSheet(sheet, target, event.currentTarget.value === '' ? null : Number(event.currentTarget.value)))}
              />
            </label>
          )}
        </span>
        <span className={classes.choice}>
          <NativeSelect
            size="xs"
            aria-label={say(bringInTexts.becomesOf, { part: name })}
            value={target}
            data={[{ value: 'out', label: say(bringInTexts.leaveOut) }, ...types.map((type) => ({ value: type.id, label: type.name[language] }))]}
            onChange={(event) => {
              const chosen = types.find(({ id }) => id === event.currentTarget.value)?.id ?? 'out';
              onChange(remapSheet(sheet, chosen, heading));
            }}
          />
          <Guess is={guess?.target === target && guess.heading === heading} />
        </span>
      </div>
      {target === 'out' || !isOpen
        ? null
        : columns.map((key, place) => {
            const heads = headingOf(sheet, heading, place);
            const samples = samplesIn(sheet, place, heading);
            if (heads === '' && samples.length === 0) return null;
            const words = heads || say(bringInTexts.unnamed);
            return (
              <div key={place} className={classes.row} data-column>
                <span className={classes.part}>
                  <span className={classes.name}>{say(bringInTexts.column, { number: place + 1, name: shortly(words) })}</span>
                  <span className={classes.samples} dir="auto">
                    {samples.map((cell) => shortly(asRead(cell, language))).join(' · ')}
                  </span>
                </span>
                <span className={classes.choice}>
                  <NativeSelect
                    size="xs"
                    aria-label={say(bringInTexts.becomesOf, { part: words })}
                    value={key ?? ''}
                    data={[{ value: '', label: say(bringInTexts.leaveOut) }, ...tableFields(target).map((field) => ({ value: field.key, label: field.name[language] }))]}
                    onChange={(event) => onChange(withColumn(mapping, place, event.currentTarget.value || null))}
                  />
                  <Guess is={key !== null && guess?.target === target && guess.columns[place] === key} />
                </span>
              </div>
            );
          })}
    </>
  );
}

function headingOf({ head }: SheetSeen, heading: number | null, place: number): string {
  return String(head[heading ?? -1]?.[place] ?? '');
}

/** Numbers and days that a workbook holds as such, the way readers of the language write them. */
function asRead(cell: Cell, language: Language): string {
  if (typeof cell === 'number') return formatNumber(cell, language);
  return parseDay(cell).ok && /^\d{4}-/u.test(cell) ? formatDate(cell, language) : cell;
}

/** A text may be a novel. */
const shortly = (text: string): string => shortened(text, 48);
