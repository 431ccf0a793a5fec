import { useMemo } from 'react';
import { dimensions, positionKinds, type DimensionId, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { ringFigure } from '../../../shared/report/ringFigure.ts';
import { agreementOn, axisGaps } from '../../../shared/views/blindAgreement.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { nothingSelected, useWindowState } from '../../session/windowState.ts';
import { FigureSvg } from '../../design/FigureSvg.tsx';

const selectMarker = (dimension: DimensionId, kind: PositionKindId): void =>
  useWindowState.setState({ selection: { ...nothingSelected, marker: { dimension, kind } } });

/** All four positions on each axis with their reasons. A click selects the marker, so that the form beside edits it. */
export function PositionsScreen({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const language = useLanguage();
  const { positions } = plan;
  const figure = useMemo(() => ringFigure({ positions }, language), [positions, language]);
  const gaps = useMemo(() => axisGaps(positions), [positions]);
  const selected = useWindowState((state) => state.selection.marker);

  return (
    <div className="ring-positions">
      <FigureSvg figure={figure} className="ring-figure" />
      <div className="ring-table-room">
        <table className="ring-table">
          <thead>
            <tr>
              <th scope="col">{say(texts.axis)}</th>
              {positionKinds.map((kind) => (
                <th key={kind.id} scope="col" data-kind={kind.id}>
                  {say(kind.name)}
                  <small>{say(kind.meaning)}</small>
                </th>
              ))}
              <th scope="col">{say(texts.gap)}</th>
            </tr>
          </thead>
          <tbody>
            {dimensions.map((dimension, index) => {
              const gap = gaps[index];
              const agreement = agreementOn(plan, dimension.id);
              return (
                <tr key={dimension.id}>
                  <th scope="row">
                    {say(dimension.name)}
                    <small>{say(texts.poles, { inner: say(dimension.inner), outer: say(dimension.outer) })}</small>
                  </th>
                  {positionKinds.map((kind) => {
                    const position = positions[dimension.id][kind.id];
                    const value = position?.value ?? say(texts.notPlaced);
                    const isSelected = selected?.dimension === dimension.id && selected.kind === kind.id;
                    return (
                      <td key={kind.id} data-kind={kind.id} data-selected={isSelected}>
                        <button
                          type="button"
                          aria-pressed={isSelected}
                          aria-label={say(texts.select, { axis: say(dimension.name), kind: say(kind.name), value })}
                          onClick={() => selectMarker(dimension.id, kind.id)}
                        >
                          {position ? position.value : '–'}
                        </button>
                        {position ? <p dir="auto" data-missing={!position.reason}>{position.reason || say(texts.noReason)}</p> : null}
                        {kind.id === 'agreed' && position ? (
                          <p className="ring-names">
                            {agreement
                              ? say(texts.signed, { client: agreement.client, agency: agreement.agency, date: formatDate(agreement.on, language) })
                              : say(texts.unsigned)}
                          </p>
                        ) : null}
                      </td>
                    );
                  })}
                  <td className="ring-gap" data-wide={gap?.isWide}>
                    {gap?.gap ?? '–'}
                    {gap?.isWidest ? <small>{say(texts.widest)}</small> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
