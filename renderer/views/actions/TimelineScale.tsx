import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { quarterOf, type Stretch } from '../../../shared/views/calendar.ts';
import { ticksOf, unitAbove, weekNumber, type TickUnit, type TimelineZoom } from '../../../shared/views/timeline.ts';
import { shortMonth } from '../../../shared/messages/months.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

interface TimelineScaleProps {
  readonly range: Stretch;
  readonly zoom: TimelineZoom;
}

/** The time along the top, in two rows, and the lines that fall from it. */
export function TimelineScale({ range, zoom }: TimelineScaleProps) {
  const language = useLanguage();
  const say = useSay();
  const placeOf = (time: number): string => `${((Math.min(range.to, Math.max(range.from, time)) - range.from) / (range.to - range.from)) * 100}%`;
  const word = (unit: TickUnit, time: number): string => {
    const quarter = quarterOf(time);
    switch (unit) {
      case 'weeks':
        return say(actionsViewTexts.week, { week: weekNumber(time) });
      case 'months':
        return shortMonth(time, language, zoom === 'weeks');
      case 'quarters':
        return say(actionsViewTexts.quarter, { quarter: quarter.quarter, year: String(quarter.year) });
      case 'years':
        return String(quarter.year);
    }
  };
  const above = unitAbove[zoom];
  return (
    <>
      <div className="timeline-row timeline-scale" aria-hidden="true">
        <div className="timeline-name" />
        <div className="timeline-track">
          {[above, zoom].map((unit, level) => (
            <div key={unit}>
              {ticksOf(range, unit).map((tick) => (
                <span key={tick.at} data-level={level} style={{ left: placeOf(tick.at), right: `calc(100% - ${placeOf(tick.to)})` }}>
                  <b>{word(unit, tick.at)}</b>
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className="timeline-lines" aria-hidden="true">
        {ticksOf(range, zoom).map((tick) => (
          <i key={tick.at} style={{ left: placeOf(tick.at) }} />
        ))}
      </div>
    </>
  );
}
