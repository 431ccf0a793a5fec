import { Button, Input } from '@mantine/core';
import { useId, useState, type ClipboardEvent } from 'react';
import type { MeasurementsField } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { isTable } from '../../../shared/plan/isTable.ts';
import { numberOf, textOf, type Item } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import classes from '../inspector.module.css';
import { MeasurementRow } from './MeasurementRow.tsx';
import { MeasurementsChart } from './MeasurementsChart.tsx';
import { NewMeasurementRow } from './NewMeasurementRow.tsx';

interface MeasurementsEditorProps {
  readonly field: MeasurementsField;
  readonly item: Item;
  readonly readOnly: boolean;
}

const shownAtFirst = 12;

/** A dated series: its course, its newest readings as a table to edit, and room to add, typed or pasted. */
export function MeasurementsEditor({ field, item, readOnly }: MeasurementsEditorProps) {
  const say = useSay();
  const labelId = useId();
  const [showsAll, setShowsAll] = useState(false);
  const { measurements } = item;
  const unit = field.unit === undefined ? '' : textOf(item.fields, field.unit);
  const newestFirst = [...measurements].reverse();
  const shown = showsAll ? newestFirst : newestFirst.slice(0, shownAtFirst);

  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || !isTable(text)) return;
    event.preventDefault();
    event.stopPropagation();
    useWindowState.setState({ importing: { text, kpi: item.id } });
  };

  return (
    <Input.Wrapper
      size="xs"
      label={say(field.name)}
      labelElement="div"
      labelProps={{ id: labelId }}
      description={readOnly ? undefined : say(inspectorTexts.pasteHint)}
    >
      <div role="group" aria-labelledby={labelId} onPaste={onPaste}>
        <MeasurementsChart measurements={measurements} target={field.target === undefined ? undefined : numberOf(item.fields, field.target)} unit={unit} />
        <table className={classes.measurements} aria-labelledby={labelId}>
          <thead>
            <tr>
              <th scope="col">{say(inspectorTexts.day)}</th>
              <th scope="col">{unit ? say(inspectorTexts.valueIn, { unit }) : say(inspectorTexts.value)}</th>
              <th scope="col">{say(inspectorTexts.note)}</th>
              {!readOnly && <td />}
            </tr>
          </thead>
          <tbody>
            {!readOnly && <NewMeasurementRow item={item} />}
            {shown.map((measurement) => (
              <MeasurementRow key={measurement.date} item={item} measurement={measurement} readOnly={readOnly} />
            ))}
          </tbody>
        </table>
        {measurements.length > shownAtFirst && (
          <Button size="compact-xs" variant="subtle" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? say(inspectorTexts.showFewer) : say(inspectorTexts.showAll, { count: measurements.length })}
          </Button>
        )}
        {measurements.length === 0 && readOnly && <p className={classes.quiet}>{say(inspectorTexts.noMeasurements)}</p>}
      </div>
    </Input.Wrapper>
  );
}
