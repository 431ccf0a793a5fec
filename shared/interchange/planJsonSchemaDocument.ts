import { z } from 'zod';
import { planJsonSchema } from '../plan/planJson.ts';

/** The JSON Schema (draft 2020-12) of plan JSON, made from the very schema that imports are checked with. */
export function planJsonSchemaDocument(): unknown {
  return z.toJSONSchema(planJsonSchema(), { io: 'input' });
}
