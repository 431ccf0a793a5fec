import { auditTexts } from '../../../shared/messages/viewAudit.ts';
import type { Audit } from '../../../shared/views/audit.ts';
import { useSay } from '../../session/useSay.ts';
import { showAuditScreen, useAuditScreen } from './auditState.ts';

/** The points of each theme as bars; a click goes to its statements. */
export function AuditThemes({ audit }: { readonly audit: Audit }) {
  const say = useSay();
  const screen = useAuditScreen((state) => state.screen);
  return (
    <section className="audit-card" aria-label={say(auditTexts.result)}>
      <header>
        <h3>{say(auditTexts.result)}</h3>
        <span role="status">{say(auditTexts.answered, { count: audit.answered, all: audit.all })}</span>
      </header>
      <ul className="audit-bars">
        {audit.themes.map(({ theme, points, most }) => (
          <li key={theme.id}>
            <button type="button" aria-current={screen === theme.id ? 'step' : undefined} onClick={() => showAuditScreen(theme.id)}>
              <span>{say(theme.name)}</span>
              <strong>{most > 0 ? say(auditTexts.points, { points, most }) : '–'}</strong>
              <span className="audit-bar" aria-hidden="true">
                <span style={{ inlineSize: `${most > 0 ? (points / most) * 100 : 0}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
