import { expect } from '@open-wc/testing';
import { WidgetTroubles } from '../../../../src/features/layout/desktop/widgets/widget-troubles.ts';

describe('widgets that do not work', () => {
  it('are named together in one line of the banner, for as long as there are some', () => {
    const lines = new Map<string, string>();
    let reload: boolean | undefined;
    const troubles = new WidgetTroubles({ trouble: (id, text, cure) => { reload = cure; if (text) lines.set(id, text()); else lines.delete(id); } });
    troubles.set('/a', () => 'Maps');
    expect([...lines.values()]).to.deep.equal(['The widget Maps does not work.']);
    troubles.set('/b', () => 'CRM');
    troubles.set('/c', () => 'Maps');
    expect([...lines.values()]).to.deep.equal(['These widgets do not work: CRM, Maps.']);
    expect(reload).to.equal(false);
    troubles.set('/d', () => 'Refused', true);
    expect(reload, 'the policy of a page is as old as the page').to.equal(true);
    for (const path of ['/a', '/b', '/c', '/d']) troubles.set(path, null);
    expect(lines.size).to.equal(0);
  });
});
