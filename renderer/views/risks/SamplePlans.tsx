import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { riskTemplates } from '../../../shared/framework/riskTemplates.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { addSamplePlan } from './addSamplePlan.ts';

/** Plans to start from; who answers is left for the team to say. */
export function SamplePlans({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="risks-samples" aria-label={say(texts.addFrom)}>
      <h3>{say(texts.addFrom)}</h3>
      <div>
        {riskTemplates.map((template) => (
          <Button key={template.id} size="xs" variant="default" leftSection={<IconPlus size={13} />} onClick={() => addSamplePlan(template, plan, language)}>
            {say(template.scenario)}
          </Button>
        ))}
      </div>
    </section>
  );
}
