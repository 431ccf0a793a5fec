import { dimensions, positionKinds, type Dimension } from '../../shared/framework/dimensions.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { AxisTrack } from '../design/AxisTrack.tsx';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { nothingSelected, useWindowState } from '../session/windowState.ts';
import { gapOf } from './gap.ts';
import classes from './inspector.module.css';

/** The four axes at a glance; each place leads to its own form. */
export function RingSummary() {
  const say = useSay();
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{say(inspectorTexts.ring)}</h3>
      <p className={classes.quiet}>{say(inspectorTexts.ringHint)}</p>
      {dimensions.map((dimension) => (
        <AxisSummary key={dimension.id} dimension={dimension} />
      ))}
    </section>
  );
}

function AxisSummary({ dimension }: { readonly dimension: Dimension }) {
  const say = useSay();
  const axis = usePlan((plan) => plan.positions[dimension.id]);
  const gap = gapOf(axis);
  return (
    <div className={classes.axis} role="group" aria-label={say(dimension.name)}>
      <div className={classes.axisEnds}>
        <span>{say(dimension.inner)}</span>
        <strong>{say(dimension.name)}</strong>
        <span>{say(dimension.outer)}</span>
      </div>
      <AxisTrack axis={axis} />
      <div className={classes.places}>
        {positionKinds.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={classes.place}
            onClick={() => useWindowState.setState({ selection: { ...nothingSelected, marker: { dimension: dimension.id, kind: id } } })}
          >
            <span className={classes.placeDot} style={{ background: `var(--position-${id})` }} data-empty={axis[id] === undefined || undefined} />
            {say(inspectorTexts.positionOn, { party: say(name), value: axis[id]?.value ?? '–' })}
          </button>
        ))}
      </div>
      {gap?.isWide && <p className={classes.warning}>{say(inspectorTexts.gapWide, { gap: gap.gap })}</p>}
    </div>
  );
}
