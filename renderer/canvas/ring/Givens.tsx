import { givens } from '../../../shared/framework/items/givens.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { typeIcons } from '../../design/typeIcons.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { hyphensIn, withSoftHyphens } from '../scene/hyphens.ts';
import type { RingSizes } from './ringLabels.ts';

/** How wide a line of the company's name is, canvas units, and a letter of it at most, a share of its height. */
const [lineWidth, letterWidth] = [130, 0.62];

/** The middle of the ring: whose plan it is, and which of the givens are written down. */
export function Givens({ sizes }: { readonly sizes: RingSizes }) {
  const say = useSay();
  const language = useLanguage();
  const company = usePlan((plan) => textOf(plan.fields, 'company').slice(0, 80));
  const there = usePlan((plan) => {
    const types = new Set([...plan.items.values()].map(({ type }) => type));
    return givens.map(({ id }) => types.has(id));
  });
  return (
    <div className="givens" data-from-far={!sizes.hasGivens}>
      {company && (
        <strong dir="auto" title={company} style={{ fontSize: sizes.company }}>
          {withSoftHyphens(company, hyphensIn(language), Math.floor(lineWidth / (sizes.company * letterWidth)))}
        </strong>
      )}
      <span style={{ fontSize: company ? sizes.givens : sizes.company }}>{say(canvasTexts.givens)}</span>
      <div className="givens-icons">
        {givens.map(({ id, name, hue }, index) => {
          const Icon = typeIcons[itemType(id).id];
          const label = say(there[index] ? canvasTexts.givenThere : canvasTexts.givenMissing, { type: say(name) });
          return (
            <i key={id} data-hue={hue} data-there={there[index]} title={label} role="img" aria-label={label}>
              <Icon size={15} stroke={2} aria-hidden />
            </i>
          );
        })}
      </div>
    </div>
  );
}
