import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { Field, FieldValue, Option } from '../framework/field.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { monthKey } from '../framework/monthlyMoney.ts';
import { planFields } from '../framework/planFields.ts';
import { registers } from '../framework/registers.ts';
import { FailureError, type Result } from '../messages/failures.ts';
import { formatDate, formatYearlyDay, languages, type Language } from '../messages/text.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { clockFace } from '../framework/toldNumber.ts';
import { numberText } from '../plan/amounts.ts';
import { buildReport } from './buildReport.ts';

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

/** What a field is filled with, each with its own, and how readers find it again. */
function markers() {
  let next = 0;
  const wanted: { readonly where: string; readonly text: string | ((language: Language) => string) }[] = [];
  const fill = (where: string, field: Field): FieldValue | undefined => {
    const number = ++next;
    switch (field.kind) {
      case 'text':
      case 'longText':
        wanted.push({ where, text: `Marker${number}x` });
        return `Marker${number}x`;
      case 'number': {
        const value = Math.min(field.maximum ?? 70_000 + number, Math.max(field.minimum ?? 0, 70_000 + number));
        const { told } = field;
        const step = Array.isArray(told) ? (told as readonly Option[])[value - 1] : undefined;
        wanted.push({ where, text: (language) => (told === 'clock' ? clockFace(value) : (step?.name[language] ?? numberText(value, language))) });
        return value;
      }
      case 'money':
        wanted.push({ where, text: (language) => numberText(80_000 + number, language) });
        return 80_000 + number;
      case 'date': {
        const day = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
        wanted.push({ where, text: (language) => (field.isYearly ? formatYearlyDay : formatDate)(day, language).replaceAll(' ', '\u00a0') });
        return day;
      }
      case 'choice':
      case 'many': {
        const option = field.options.findLast(({ saysNothing }) => !saysNothing);
        if (!option) return undefined;
        wanted.push({ where, text: (language) => option.name[language] });
        return field.kind === 'many' ? [option.id] : option.id;
      }
      case 'scale':
        return field.maximum - 1;
      case 'link':
      case 'measurements':
      case 'picture':
        return undefined;
    }
  };
  return { wanted, fill };
}

/** Decides how the document looks or where new cards go, and is no text of it. */
const notText = ['brandColour', 'language', 'currency', 'home'];

describe('the strategy document', () => {
  const { wanted, fill } = markers();
  const live = new LivePlan(createYDoc());
  const context = editContextOf(live, Math.random);
  for (const field of planFields) {
    const value = notText.includes(field.key) ? undefined : fill(`plan.${field.key}`, field);
    if (value !== undefined) settled(setPlanField(context, { key: field.key, value }));
  }
  for (const type of itemTypes) {
    const fields = Object.fromEntries(type.fields.flatMap((field) => {
      const value = notText.includes(field.key) ? undefined : fill(`${type.id}.${field.key}`, field);
      return value === undefined ? [] : [[field.key, value]];
    }));
    for (const field of type.fields) {
      if (field.kind !== 'money' || !field.months) continue;
      const month = fill(`${type.id}.${field.key} of a month`, field);
      if (month !== undefined) fields[monthKey(field.key, '2027-05')] = month;
    }
    const id = settled(addItem(context, { type: type.id, fields }));
    if (type.id === 'kpi') {
      settled(setMeasurements(context, { id, measurements: [{ date: '2026-05-06', value: 90_001, note: 'MarkerNote' }] }));
      wanted.push({ where: 'kpi reading', text: (language) => numberText(90_001, language) }, { where: 'kpi reading’s note', text: 'MarkerNote' });
    }
  }
  for (const dimension of dimensionIds) {
    for (const kind of positionKindIds) {
      settled(setPosition(context, { dimension, kind, value: 50, reason: `Reason-${dimension}-${kind}` }));
      wanted.push({ where: `position ${dimension} ${kind}`, text: `Reason-${dimension}-${kind}` });
    }
  }
  // Findings set aside stand with their findings, hidden placements are told when they are revealed, the guide is no part of it, and
  // presets, the brand's look and what is kept for the export to JSON Canvas decide how documents are made.
  for (const { id, fields, entries, isHidden } of registers.filter((register) => !['setAside', 'guide', 'presets', 'brand', 'logo', 'canvases'].includes(register.id))) {
    if (isHidden) continue;
    if (id === 'headlines') {
      for (const entry of ['goals:en', 'goals:fi', 'money:en', 'money:fi']) {
        settled(setRegisterEntry(context, { register: id, entry, values: { text: `Headline-${entry}` } }));
        wanted.push({ where: entry, text: (language) => `Headline-${entry.slice(0, -2)}${language}` });
      }
      continue;
    }
    // Words are told with the link that they are written on.
    const only = id === 'linkWords' ? settled(addLink(context, { from: [...live.plan.items.values()].find(({ type }) => type === 'goal')?.id ?? '', to: [...live.plan.items.values()].find(({ type }) => type === 'kpi')?.id ?? '' })) : 'one';
    // The audit's action is an item's id, told by its name where the plan has it.
    const told = fields.filter(({ key, isLook }) => !isLook && (id !== 'audit' || key !== 'action'));
    const values = Object.fromEntries(told.map((field) => [field.key, fill(`${id}.${field.key}`, field)]));
    settled(setRegisterEntry(context, { register: id, entry: entries?.[0]?.id ?? only, values: values as Record<string, FieldValue> }));
  }

  it.each(languages)('in %s tells every text, number, day and choice of the plan', (language) => {
    const report = buildReport({ plan: live.plan, language, revisions: [], time: '2026-03-02T12:00:00.000Z' });
    const said = JSON.stringify({ cover: report.cover, title: report.title, sections: report.sections }).replaceAll('\\n', ' ').replaceAll('\\"', '"');
    const missing = wanted.filter(({ text }) => !said.includes(typeof text === 'string' ? text : text(language)));
    expect(missing.map(({ where }) => where)).toEqual([]);
  });
});
