import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { ConfigObject } from '../../../../src/contract/administration.ts';
import type { DeskProfile } from '../../../../src/contract/desk.ts';
import { layoutRevision } from '../../../../src/domain/layout-revision.ts';
import { openCentre, Peer, type Centre } from '../../../support/centre.ts';
import { changed, flatLayout, type JsonObject } from '../../../support/layout-samples.ts';
import { until } from '../../../support/until.ts';

const layout = (document: JsonObject) => ({ type: 'layout' as const, id: 'day', name: 'Day shift', document });

describe('a layout that changes while desktops are open', { timeout: 60_000 }, () => {
  let centre: Centre;
  before(async () => { centre = await openCentre({ agents: 2 }); });
  after(() => centre.close());

  const put = (object: ConfigObject) => centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'config.put', object });
  /** Every profile that has reached the desktop. */
  const profilesOf = (peer: Peer): DeskProfile[] => peer.frames.filter(({ kind }) => kind === 'events')
    .flatMap((frame) => (frame as unknown as { items: { profile?: DeskProfile }[] }).items).flatMap(({ profile }) => profile ?? []);

  test('WX-057 WX-058 reaches them with the new profile: that there is one, that it is another, that it is the default one again', async () => {
    const agent = await Peer.agent(centre.port, 'one', 'agent-1', { deskId: 'a' });
    await agent.next((frame) => frame.kind === 'snapshot');
    const { config } = centre.server.partition('one').state;
    const teamId = config.user['agent-1']!.teamIds[0]!;
    const team = config.team[teamId]!;
    const seen = (): string | undefined => profilesOf(agent).at(-1)?.layouts[teamId];
    const first = layout(flatLayout());
    const second = layout(changed(flatLayout(), '/area/navigation/0/nav/label', 'Guests'));
    await put(first);
    await put({ ...team, layoutId: 'day' });
    await until(() => seen() === layoutRevision(first));
    await put(second);
    await until(() => seen() === layoutRevision(second));
    assert.notEqual(layoutRevision(first), layoutRevision(second));
    // The document itself is not sent to everybody: whoever needs it asks for it.
    assert.ok(!JSON.stringify(agent.frames).includes('Guests'));
    await put(team);
    await until(() => profilesOf(agent).length > 0 && seen() === undefined);
    agent.hangUp();
  });
});
