import { itemType } from '../framework/itemTypes.ts';
import { toldName } from '../framework/toldNumber.ts';
import { formatDate } from '../messages/text.ts';
import { measuredText } from '../plan/amounts.ts';
import { linkedItems, numberOf, textOf, type Item } from '../plan/plan.ts';
import { goalProgress } from '../views/goalChain.ts';
import type { Cell, Mark } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';
import { plainCell } from './valueCell.ts';

/** A goal's way from its baseline to its target, and the fields that it tells; undefined where the goal has neither. */
export function progressCell(context: ReportContext, goal: Item): { readonly cell: Cell; readonly shown: readonly string[] } | undefined {
  const { plan, language } = context;
  const { kpi, aimsElsewhere, latest, share } = goalProgress(goal, linkedItems(plan, goal.id, 'measuredBy'));
  // A reading of something else is never held against the goal's own numbers.
  const isOwn = kpi !== undefined && !aimsElsewhere;
  const unit = isOwn ? textOf(kpi.fields, 'unit') : '';
  const fieldOf = (key: string) => itemType(goal.type).fields.find((field) => field.key === key);
  const endOf = (key: string, dayKey: string): { readonly mark: Mark; readonly shown: readonly string[] } | undefined => {
    const [field, dayField, value] = [fieldOf(key), fieldOf(dayKey), numberOf(goal.fields, key)];
    if (!field || value === undefined) return undefined;
    const day = dayField && plainCell(context, dayField, goal.fields);
    const note = dayField && day?.kind === 'text' ? `${toldName(dayField, language)} ${day.text}` : '';
    return { mark: { label: toldName(field, language), text: measuredText(value, unit, language), note }, shown: note ? [key, dayKey] : [key] };
  };
  const [began, aim] = [endOf('baseline', 'start'), endOf('target', 'due')];
  if (!began && !aim) return undefined;
  const reading = isOwn && latest !== undefined ? kpi.measurements.at(-1) : undefined;
  const now: readonly Mark[] = reading ? [{ label: word(context, 'latest'), text: measuredText(reading.value, unit, language), note: formatDate(reading.date, language) }] : [];
  return {
    cell: { kind: 'progress', marks: [...(began ? [began.mark] : []), ...now, ...(aim ? [aim.mark] : [])], ...(began && aim && isOwn && share !== undefined ? { share } : {}) },
    shown: [...(began?.shown ?? []), ...(aim?.shown ?? [])],
  };
}
