import { describe, expect, it } from 'vitest';
import { createPlanRequests, planPathsIn } from './planRequests.ts';

describe('the plans of a command line', () => {
  it('are its .kehys files, from the folder where it was typed', () => {
    const line = ['/opt/kehys', '/app', '--enable-features=x.kehys', 'Plan.kehys', '/plans/B.KEHYS', 'notes.txt'];
    expect(planPathsIn(line, '/home/desk')).toEqual(['/home/desk/Plan.kehys', '/plans/B.KEHYS']);
  });

  it('may be file addresses, as Linux desktops write them', () => {
    expect(planPathsIn(['kehys', 'file:///plans/Kev%C3%A4t.kehys', 'file://elsewhere/x%ZZ.kehys'], '/')).toEqual(['/plans/Kevät.kehys']);
  });

  it('are none where only the program is named', () => {
    expect(planPathsIn(['/opt/a.kehys'], '/')).toEqual([]);
  });
});

describe('plans that the system asks to open', () => {
  it('wait until somebody can open them, in their order', () => {
    const requests = createPlanRequests();
    const opened: string[] = [];
    requests.ask('/a.kehys');
    requests.ask('/b.kehys');
    requests.serve((path) => opened.push(path));
    requests.ask('/c.kehys');
    expect(opened).toEqual(['/a.kehys', '/b.kehys', '/c.kehys']);
  });
});
