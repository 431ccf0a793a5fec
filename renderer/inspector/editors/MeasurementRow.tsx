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
import type { Reading } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { readText } from '../readEntry.ts';
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
  const id = `${item.id}/${measurement.date}`;

  const change = (changes: Partial<Measurement>): void => {
    const session = currentSession();
    const next = { ...measurement, ...changes };
    session.step(() => {
      if (next.date !== measurement.date) session.edit(deleteMeasurement, { id: item.id, date: measurement.date });
      session.edit(setMeasurements, { id: item.id, measurements: [next] });
    });
  };
  const readMovedDay = (text: string): Reading<string> => readMeasuredDay(text, item, language, measurement.date);

  return (
    <tr>
      <TableCell id={`${id}/day`} label={`${say(inspectorTexts.day)} ${day}`} shown={day} readOnly={readOnly} read={readMovedDay} commit={(date) => change({ date })} />
      <TableCell
        id={`${id}/value`}
        label={`${say(inspectorTexts.value)} ${day}`}
        shown={formatNumberEntry(measurement.value, language)}
        readOnly={readOnly}
        numeric
        read={(text) => readMeasuredValue(text, language)}
        commit={(value) => change({ value })}
      />
      <TableCell
        id={`${id}/note`}
        label={`${say(inspectorTexts.note)} ${day}`}
        shown={measurement.note ?? ''}
        readOnly={readOnly}
        read={(text) => readText(text.trim())}
        commit={(note) => change({ note: note ?? undefined })}
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
