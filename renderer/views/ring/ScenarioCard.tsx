import { ActionIcon, Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { deleteRegisterEntry, setRegisterEntry } from '../../../shared/edits/registers.ts';
import { dimensions, type DimensionId } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import { applyScenario, type RingScenario } from '../../../shared/views/ringScenarios.ts';
import { showNotice } from '../../session/notices.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { TypedLine } from '../TypedLine.tsx';
import { AxisSlider } from './AxisSlider.tsx';
import { RingSketch } from './RingSketch.tsx';

interface ScenarioCardProps {
  readonly scenario: RingScenario;
  readonly agreed: Readonly<Partial<Record<DimensionId, number>>>;
  readonly readOnly: boolean;
}

/** One scenario over what is agreed, with the distance to it on each axis. */
export function ScenarioCard({ scenario, agreed, readOnly }: ScenarioCardProps) {
  const say = useSay();
  const write = (values: Readonly<Record<string, string | number | null>>): void => {
    currentSession().edit(setRegisterEntry, { register: 'scenarios', entry: scenario.id, values });
  };
  const apply = (kind: 'agency' | 'agreed'): void => {
    if (!currentSession().edit(applyScenario, { scenario, kind }).ok) return;
    showNotice(kind === 'agency' ? texts.recommended : texts.taken, { name: scenario.name });
  };
  return (
    <li className="scenario-card" aria-label={scenario.name}>
      <header>
        {readOnly ? <h3 dir="auto">{scenario.name}</h3> : <TypedLine register="scenarios" entry={scenario.id} field="name" label={say(texts.scenarioName)} value={scenario.name} isRequired />}
        {readOnly ? null : (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={say(texts.delete, { name: scenario.name })} onClick={() => currentSession().edit(deleteRegisterEntry, { register: 'scenarios', entry: scenario.id })}>
            <IconTrash size={14} />
          </ActionIcon>
        )}
      </header>
      <RingSketch shapes={[{ kind: 'agreed', values: agreed }, { kind: 'scenario', values: scenario.values }]} />
      <dl>
        {dimensions.map((dimension) => {
          const value = scenario.values[dimension.id];
          const base = agreed[dimension.id];
          const difference = value === undefined || base === undefined ? undefined : value - base;
          return (
            <div key={dimension.id}>
              <dt>{say(dimension.name)}</dt>
              <dd>
                {value ?? '–'}
                {difference ? <small>{difference > 0 ? `+${difference}` : `−${-difference}`}</small> : null}
              </dd>
              {readOnly ? null : (
                <dd className="scenario-slider">
                  <AxisSlider dimension={dimension} kind="scenario" value={value} onPlace={(next) => write({ [dimension.id]: next })} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      {readOnly ? (
        <p dir="auto">{scenario.note}</p>
      ) : (
        <>
          <TypedLine register="scenarios" entry={scenario.id} field="note" label={say(texts.scenarioNote)} value={scenario.note} isLong />
          <Group gap="xs" mt={10}>
            <Button size="compact-sm" variant="light" onClick={() => apply('agency')}>
              {say(texts.recommend)}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => apply('agreed')}>
              {say(texts.takeAsAgreed)}
            </Button>
          </Group>
        </>
      )}
    </li>
  );
}
