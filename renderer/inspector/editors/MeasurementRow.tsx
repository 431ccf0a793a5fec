import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { deleteMeasurement, setMeasurements } from '../../../shared/edits/fields.ts';
import type { Measurement } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { formatNumberEntry } from '../../../shared/plan/parseEntry.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { draftId } from '../../typing/draftId.ts';
import type { Reading } from '../../typing/reading.ts';
import { readLine } from '../../typing/readText.ts';
import classes from '../inspector.module.css';
import { readMeasuredDay, readMeasuredValue } from './readMeasurement.ts';
import { TableCell } from './TableCell.tsx';

interface MeasurementRowProps {
  readonly item: Item;
  readonly measurement: Measurement;
  readonly readOnly: boolean;
}

/** One reading, each cell editable. Changing its day moves it there. */
export function MeasurementRow({ item, measurement, readOnly }: MeasurementRowProps) {
  const say = useSay();
  const language = useLanguage();
  const day = formatDate(measurement.date, language);
  const part = { kind: 'measurement', id: item.id, date: measurement.date } as const;

  const change = (changes: Partial<Measurement>): boolean => {
    const session = currentSession();
    const next = { ...measurement, ...changes };
    return session.step(() => {
      if (next.date !== measurement.date) session.edit(deleteMeasurement, { id: item.id, date: measurement.date });
      return session.edit(setMeasurements, { id: item.id, measurements: [next] }).ok;
    });
  };
  const readMovedDay = (text: string): Reading<string> => readMeasuredDay(text, item, language, measurement.date);

  return (
    <tr>
      <TableCell
        id={draftId(part, 'day')}
        part={part}
        label={`${say(inspectorTexts.day)} ${day}`}
        shown={day}
        readOnly={readOnly}
        read={readMovedDay}
        // The row goes where its day goes: not before the day is typed to its end.
        isWhole={() => false}
        write={(date) => change({ date })}
      />
      <TableCell
        id={draftId(part, 'value')}
        part={part}
        label={`${say(inspectorTexts.value)} ${day}`}
        shown={formatNumberEntry(measurement.value, language)}
        readOnly={readOnly}
        numeric
        read={(text) => readMeasuredValue(text, item, language)}
        write={(value) => change({ value })}
      />
      <TableCell
        id={draftId(part, 'note')}
        part={part}
        label={`${say(inspectorTexts.note)} ${day}`}
        shown={measurement.note ?? ''}
        readOnly={readOnly}
        read={readLine}
        write={(note) => change({ note: note ?? undefined })}
      />
      {!readOnly && (
        <td className={classes.rowAction}>
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={say(inspectorTexts.deleteMeasurement, { day })}
            onClick={() => currentSession().edit(deleteMeasurement, { id: item.id, date: measurement.date })}
          >
            <IconX size={12} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
