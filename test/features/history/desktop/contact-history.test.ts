import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { feature } from '../../../../src/features/history/desktop/index.ts';
import { handledRecord } from './history-fixture.ts';
import { desk, handled } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, findAll, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const ASKED = '/interactions/i-1/contacts';

function opened(answers: Record<string, unknown>) {
  const frame = new FakeFrame(desk([handled(), handled({ id: 'i-2' })]));
  frame.answers = answers;
  feature.register(frame);
  const [tab] = frame.tabs.all;
  const root = document.body.appendChild(document.createElement('div'));
  const draw = () => { render(tab!.shown(frame.model) ? tab!.render(frame.model) : '', root); };
  const drawing = frame.model$.subscribe(draw);
  return { frame, root, close: () => { drawing.unsubscribe(); root.remove(); } };
}

describe('the Contact History', () => {
  it('WX-136 shows the earlier contacts of the customer in the workspace, as the server tells them', async () => {
    const { frame, root, close } = opened({
      [ASKED]: [handledRecord({ interactionId: 'old', agentName: 'Ben Test', reasonName: null, reasonId: null })], '/interactions/i-2/contacts': [],
    });
    expect(root.textContent).to.equal('');
    frame.select('i-1');
    await until(() => findAll(root, 'li').length === 1);
    expect(words(findAll(root, 'li')[0]!)).to.match(/^Chat .* Duration 01:30 Returns · with Ben Test Wrap-up reason N\/A$/u);
    await accessibleInBothThemes(root);
    frame.select('i-2');
    await until(() => words(root).includes('No earlier contact'));
    close();
  });

  it('says that it could not be had, and asks again when the line is back', async () => {
    const { frame, root, close } = opened({});
    frame.select('i-1');
    await until(() => words(root).includes('could not be loaded'));
    frame.answers = { [ASKED]: [handledRecord()] };
    frame.become({ line: 'reconnecting' });
    frame.become({ line: 'online' });
    await until(() => findAll(root, 'li').length === 1);
    close();
  });
});
