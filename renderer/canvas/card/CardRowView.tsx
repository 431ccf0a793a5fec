import type { CSSProperties } from 'react';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { numberOf, textOf, type Item } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import type { CardRow, Chip } from './cardRows.ts';
import { ChipView } from './ChipView.tsx';
import type { ChipWords } from './wordChip.ts';
import { ScheduleCourse } from './ScheduleCourse.tsx';
import { Sparkline } from './Sparkline.tsx';

interface CardRowProps {
  readonly row: CardRow;
  readonly item: Item;
  /** How many lines running text may take. */
  readonly textLines: number;
  words(chip: Chip): ChipWords;
}

/** One line of a card, drawn by the kind of its field. */
export function CardRowView({ row, item, words, textLines }: CardRowProps) {
  const say = useSay();
  switch (row.kind) {
    case 'chips':
      return (
        <div className="card-chips">
          {row.chips.map((chip) => (
            <ChipView key={chip.key} chip={chip} words={words(chip)} />
          ))}
        </div>
      );
    case 'text':
      return (
        <div className="card-text" dir="auto" title={say(row.field.name)} style={{ '--text-lines': textLines } as CSSProperties}>
          {row.text}
        </div>
      );
    case 'scale': {
      const name = say(row.field.name);
      return (
        <div className="card-scale" title={say(canvasTexts.scaleValue, { field: name, value: row.value, maximum: row.maximum })}>
          <span>{name}</span>
          <i aria-hidden>
            {Array.from({ length: row.maximum }, (_, index) => (
              <b key={index} data-on={index < row.value} />
            ))}
          </i>
        </div>
      );
    }
    case 'schedule':
      return <ScheduleCourse item={item} field={row.field} />;
    case 'series': {
      const { field } = row;
      const isMeasured = field.kind === 'measurements';
      return (
        <Sparkline
          measurements={item.measurements}
          target={isMeasured && field.target ? numberOf(item.fields, field.target) : undefined}
          unit={isMeasured && field.unit ? textOf(item.fields, field.unit) : ''}
        />
      );
    }
  }
}
