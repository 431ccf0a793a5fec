import { dimensionIds, positionKindIds } from '../../shared/framework/dimensions.ts';
import { fieldOf } from '../../shared/framework/itemTypes.ts';
import { holdsWords } from '../../shared/framework/field.ts';
import { planField } from '../../shared/framework/planFields.ts';
import { isRegisterId, registerField } from '../../shared/framework/registers.ts';
import { entriesOf, textOf, type Plan } from '../../shared/plan/plan.ts';

/** The text of a field in the plan, by the id of its draft; undefined for fields that are not text, and for dialogs. */
export function writtenText(plan: Plan, id: string): string | undefined {
  const [kind = '', part = '', key = '', ...rest] = id.split('/');
  switch (kind) {
    case 'plan':
      return key === '' && holdsWords(planField(part)) ? textOf(plan.fields, part) : undefined;
    case 'item': {
      const item = plan.items.get(part);
      return item && rest.length === 0 && holdsWords(fieldOf(item.type, key)) ? textOf(item.fields, key) : undefined;
    }
    case 'position': {
      const [dimension, party] = part.split('.');
      const [axis, position] = [dimensionIds.find((known) => known === dimension), positionKindIds.find((known) => known === party)];
      return axis && position && key === 'reason' ? (plan.positions[axis][position]?.reason ?? '') : undefined;
    }
    case 'entry': {
      const [field = ''] = rest;
      if (!isRegisterId(part) || !holdsWords(registerField(part, field))) return undefined;
      return textOf(entriesOf(plan, part)[key] ?? {}, field);
    }
    default:
      return undefined;
  }
}
