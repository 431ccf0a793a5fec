import { memo, useId } from 'react';
import type { Change } from '../../../shared/history/change.ts';
import { describeChange, describeRewording, subjectOf } from '../../../shared/history/describeChange.ts';
import { rewordedRuns, rewordingOf } from '../../../shared/history/rewording.ts';
import { copiesTexts as texts } from '../../../shared/messages/copies.ts';
import { formatMoment } from '../../session/formatMoment.ts';
import { useToday } from '../../session/today.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { Words } from '../Words.tsx';
import type { ClashRow, RowSide, Standing } from './clashRows.ts';
import classes from './Copies.module.css';

interface ClashCardProps {
  readonly row: ClashRow;
  readonly standing: Standing;
  /** Counted from 1, of so many. */
  readonly place: number;
  readonly count: number;
  /** The same function as long as the card may stay as it is. */
  onChoose(matter: string, side: Standing): void;
}

/** One thing that both changed: what each made of it, who and when, and which stands. Of hundreds only the chosen one is drawn again. */
export const ClashCard = memo(function ClashCard({ row, standing, place, count, onChoose }: ClashCardProps) {
  const say = useSay();
  const language = useLanguage();
  const group = useId();
  const option = (side: Standing, name: string, content: React.ReactNode) => (
    <label className={classes.side} data-chosen={standing === side}>
      <span className={classes.sideName}>
        <input type="radio" name={group} checked={standing === side} onChange={() => onChoose(row.matter, side)} />
        {name}
      </span>
      {content}
    </label>
  );
  const [first] = row.one.changes;
  const subject = first && subjectOf(first, language);
  const name = say(texts.clashPlace, { place, count });
  return (
    <fieldset className={classes.clash} aria-label={subject === undefined ? name : `${name}: ${subject}`}>
      {option('one', say(texts.here), <SideWords side={row.one} />)}
      {option('other', say(texts.there), <SideWords side={row.other} />)}
      {row.both === undefined ? null : option('both', say(texts.both), <span className={classes.text} dir="auto">{row.both}</span>)}
    </fieldset>
  );
});

function SideWords({ side: { changes, author, time } }: { readonly side: RowSide }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  return (
    <>
      {changes.map((change) => (
        <ChangeWords key={JSON.stringify(change)} change={change} />
      ))}
      <small>{author !== undefined && time !== undefined ? say(texts.byAt, { author, time: formatMoment(time, language, today) }) : say(texts.unrecorded)}</small>
    </>
  );
}

function ChangeWords({ change }: { readonly change: Change }) {
  const language = useLanguage();
  const rewording = rewordingOf(change);
  return (
    <span className={classes.text} dir="auto">
      {rewording ? describeRewording(change, language) : describeChange(change, language)}
      {rewording ? <Words runs={rewordedRuns(rewording)} /> : null}
    </span>
  );
}
