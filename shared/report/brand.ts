import { coverLayoutIds, logoPlaceIds, typePairIds, type CoverLayout, type LogoPlace, type TypePair } from '../framework/composing.ts';
import type { FieldValue } from '../framework/field.ts';
import { brandKit } from '../framework/registers.ts';
import { entriesOf, textOf, type Plan } from '../plan/plan.ts';
import { logoFromText } from './logo/logo.ts';
import { contrast, isColour, ownBrand, readableBrand } from './palette.ts';

/** How a house's documents look, as the plan carries it. Colours `#rrggbb`, absent where none or no colour is written. */
export interface Brand {
  readonly name: string;
  readonly colour?: string;
  readonly second?: string;
  readonly cover: CoverLayout;
  readonly type: TypePair;
  readonly logoPlace: LogoPlace;
  readonly footer: string;
  /** Who may read it: on the cover and at the head of each page. */
  readonly mark: string;
  /** As the plan keeps it, one that can be printed; absent where there is none. */
  readonly logo?: string;
}

/** The brand of a plan. */
export function brandOf(plan: Pick<Plan, 'fields' | 'registers'>): Brand {
  const values = entriesOf(plan, 'brand')[brandKit] ?? {};
  const line = (key: string): string => textOf(values, key).replaceAll(/\s+/g, ' ').trim();
  const logo = textOf(entriesOf(plan, 'logo')[brandKit] ?? {}, 'picture');
  const [colour, second] = [textOf(plan.fields, 'brandColour').trim(), line('second')];
  return {
    name: line('name'),
    ...(isColour(colour) ? { colour: colour.toLowerCase() } : {}),
    ...(isColour(second) ? { second: second.toLowerCase() } : {}),
    cover: coverLayoutIds.find((id) => id === line('cover')) ?? coverLayoutIds[0],
    type: typePairIds.find((id) => id === line('type')) ?? typePairIds[0],
    logoPlace: logoPlaceIds.find((id) => id === line('logoPlace')) ?? logoPlaceIds[0],
    footer: line('footer'),
    mark: line('mark'),
    ...(logoFromText(logo) ? { logo } : {}),
  };
}

/** A brand as it is kept on a computer: what was kept before there was a choice says nothing of it. */
export type KeptBrand = Omit<Brand, 'type' | 'logoPlace'> & Partial<Pick<Brand, 'type' | 'logoPlace'>>;

/** What the register `brand` keeps of a brand; its main colour is a field of the plan, its logo a register of its own. */
export function brandValues({ name, second, cover, type, logoPlace, footer, mark }: KeptBrand): Readonly<Record<string, FieldValue | null>> {
  return { name, second: second ?? null, cover, type: type ?? null, logoPlace: logoPlace ?? null, footer, mark };
}

const [paper, dark] = ['#ffffff', '#1b2230'] as const;
/** What text needs to be read (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** What letters on the brand's colour are set in: white where it is read, else the dark ink. */
export function inkOnBrand(colour: string = ownBrand): string {
  return contrast(colour, paper) >= leastContrast || contrast(colour, paper) >= contrast(colour, dark) ? paper : dark;
}

/** The nearest shade of a colour that is read on white paper; undefined where the colour itself is. Letters are set in it, surfaces keep the colour. */
export function betterForText(colour: string): string | undefined {
  const better = readableBrand(colour);
  return better === colour.toLowerCase() ? undefined : better;
}
