import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dimensionIds, dimensions, type DimensionId } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { AxisValues } from '../../../shared/views/blindAgreement.ts';
import { addScenario, proposedValues, scenariosOf, startingValues } from '../../../shared/views/ringScenarios.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { RingSketch } from './RingSketch.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';

/** What is agreed and every scenario as small rings side by side. */
export function ScenariosScreen({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const say = useSay();
  const scenarios = useMemo(() => scenariosOf(plan), [plan]);
  const agreed = useMemo(() => {
    const values: Partial<Record<DimensionId, number>> = {};
    for (const id of dimensionIds) values[id] = plan.positions[id].agreed?.value;
    return values;
  }, [plan]);
  const isAgreed = Object.values(agreed).some((value) => value !== undefined);
  const add = (name: string, values: AxisValues): void => {
    currentSession().edit(addScenario, { name, values });
  };

  return (
    <div className="ring-scenarios">
      <p className="ring-quiet">{say(texts.scenariosHint)}</p>
      {readOnly ? null : (
        <Group gap="xs">
          <Button size="xs" variant="light" leftSection={<IconPlus size={13} />} onClick={() => add(say(texts.bold), proposedValues(plan.positions, 'bold'))}>
            {say(texts.addBold)}
          </Button>
          <Button size="xs" variant="light" leftSection={<IconPlus size={13} />} onClick={() => add(say(texts.safe), proposedValues(plan.positions, 'safe'))}>
            {say(texts.addSafe)}
          </Button>
          <Button size="xs" variant="default" leftSection={<IconPlus size={13} />} onClick={() => add(say(texts.own, { count: scenarios.length + 1 }), startingValues(plan.positions))}>
            {say(texts.addOwn)}
          </Button>
        </Group>
      )}
      <ul>
        <li className="scenario-card" aria-label={say(texts.agreedNow)}>
          <h3>{say(texts.agreedNow)}</h3>
          <RingSketch shapes={[{ kind: 'agreed', values: agreed }]} />
          {isAgreed ? (
            <dl>
              {dimensions.map(({ id, name }) => (
                <div key={id}>
                  <dt>{say(name)}</dt>
                  <dd>{agreed[id] ?? '–'}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="ring-quiet">{say(texts.nothingAgreed)}</p>
          )}
        </li>
        {scenarios.map((scenario) => (
          <ScenarioCard key={scenario.id} scenario={scenario} agreed={agreed} readOnly={readOnly} />
        ))}
      </ul>
    </div>
  );
}
