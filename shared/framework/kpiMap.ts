import type { Option } from './field.ts';
import type { Text } from '../messages/text.ts';

/** A KPI of the business and the social media KPI that it asks for (S2). */
export interface BusinessKpi extends Option {
  readonly socialKpi: Text;
}

/** Business KPI → social media KPI. Order of work: align these first, then set goals and spending (S2). */
export const businessKpis: readonly BusinessKpi[] = [
  {
    id: 'newCustomers',
    name: { en: 'Winning new customers', fi: 'Uusasiakashankinta' },
    socialKpi: { en: 'Collecting conversations and enquiries', fi: 'Keskustelujen ja tiedustelujen kerääminen' },
  },
  {
    id: 'keepingCustomers',
    name: { en: 'Keeping customers', fi: 'Asiakaskunnan säilyttäminen' },
    socialKpi: { en: 'More likes and followers', fi: 'Tykkäysten ja seuraajien lisääminen' },
  },
  {
    id: 'satisfaction',
    name: { en: 'Customer satisfaction and experience', fi: 'Asiakastyytyväisyys ja asiakaskokemus' },
    socialKpi: { en: 'More service requests handled', fi: 'Asiakaspalvelupyyntöjen kasvattaminen' },
  },
  {
    id: 'awareness',
    name: { en: 'Brand awareness and commitment to it', fi: 'Brändin tunnettuus ja siihen sitoutuminen' },
    socialKpi: { en: 'Wider reach', fi: 'Tavoittavuuden laajentaminen' },
  },
  {
    id: 'expansion',
    name: { en: 'Expansion', fi: 'Laajentuminen' },
    socialKpi: { en: 'Sharper demographics and location', fi: 'Demografian ja sijainnin terävöittäminen' },
  },
];
