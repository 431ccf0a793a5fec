import { Alert } from '@mantine/core';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import type { PastedMeasurements } from '../../../shared/plan/parseMeasurements.ts';
import { useSay } from '../../session/useSay.ts';
import { wordProblem } from '../../typing/reading.ts';
import classes from '../inspector.module.css';

const listedAtMost = 6;

/** What became of a pasted table: how many rows were taken, and which were not and why. */
export function PasteReport({ pasted, onDismiss }: { readonly pasted: PastedMeasurements; readonly onDismiss: () => void }) {
  const say = useSay();
  const { measurements, refused } = pasted;
  const listed = refused.slice(0, listedAtMost);
  return (
    <Alert
      role="status"
      variant="light"
      color={refused.length > 0 ? 'orange' : 'teal'}
      p="xs"
      mt={6}
      withCloseButton
      closeButtonLabel={say(inspectorTexts.dismiss)}
      onClose={onDismiss}
      classNames={{ message: classes.report }}
    >
      {measurements.length > 0 ? say(inspectorTexts.pasted, { count: measurements.length }) : say(inspectorTexts.pastedNone)}
      {refused.length > 0 && (
        <>
          {' '}
          {say(inspectorTexts.refusedRows, { count: refused.length })}
          <ul>
            {listed.map(({ line, problem, text }) => {
              const { text: words, values } = wordProblem(problem, text);
              return <li key={line}>{say(inspectorTexts.refusedRow, { line, why: say(words, values) })}</li>;
            })}
            {refused.length > listed.length && <li>{say(inspectorTexts.refusedMore, { count: refused.length - listed.length })}</li>}
          </ul>
        </>
      )}
    </Alert>
  );
}
