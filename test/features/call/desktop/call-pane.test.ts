import { expect } from '@open-wc/testing';
import { stationOfCall } from '../../../../src/features/call/desktop/call-pane.ts';
import { feature } from '../../../../src/features/call/desktop/index.ts';
import { desk, handled } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

describe('a call in the workspace', () => {
  it('is there for the selected call of this agent, and for nothing else', () => {
    const call = handled({ channel: 'voice' });
    expect(stationOfCall({ desk: desk([call]), selectedId: call.id })).to.deep.equal(desk().session!.station);
    expect(stationOfCall({ desk: desk([call]), selectedId: null })).to.equal(null);
    expect(stationOfCall({ desk: desk([handled()]), selectedId: 'i-1' })).to.equal(null);
    expect(stationOfCall({ desk: desk([handled({ channel: 'voice', agentId: 'other' })]), selectedId: 'i-1' })).to.equal(null);
  });

  it('CARD-011 says at which number the agent talks', async () => {
    const frame = new FakeFrame(desk([handled({ channel: 'voice' })]), { selectedId: 'i-1' });
    const root = mount(feature, frame);
    const { number } = desk().session!.station;
    await until(() => words(find(root, 'ad-call')).includes(number));
    await accessibleInBothThemes(root);
    frame.become({ desk: desk([handled()]) });
    expect(findAll(root, 'ad-call')).to.deep.equal([]);
  });
});
