import type { DeskState } from '../../../../src/contract/desk.ts';
import type { Interaction } from '../../../../src/contract/interaction.ts';
import type { ScreenPop } from '../../../../src/contract/screen-pop.ts';
import { ScreenPops } from '../../../../src/features/screen-pop/desktop/screen-pops.ts';
import type { ShownPop } from '../../../../src/features/screen-pop/desktop/shown-pop.ts';
import { desk, profile, T0 } from '../../../desktop/desk-fixture.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

/** A page that loads without a network and says whose it is. */
export const CRM = 'https://crm.example.test';

export const screenPop = (over: Partial<ScreenPop> = {}): ScreenPop => ({
  type: 'screenPop', id: 'crm', name: 'CRM', event: 'accepted', queueIds: [], channels: [], mode: 'auxiliary', url: `${CRM}/{customerName}`, ...over,
});

export const deskWith = (screenPops: readonly ScreenPop[], ...interactions: Interaction[]): DeskState =>
  desk(interactions, { profile: profile({ screenPops }) });

/** The controller on a fake frame; tabs of the browser are only told of. */
export function popsOn(screenPops: readonly ScreenPop[], interactions: readonly Interaction[] = [], memory: Record<string, string> = {}) {
  const frame = new FakeFrame(deskWith(screenPops));
  frame.clock = T0 + 60_000;
  for (const [key, value] of Object.entries(memory)) frame.memory.keep(key, value);
  const opened: ShownPop[] = [];
  const browser = { blocks: false };
  const pops = new ScreenPops(frame, (shown) => {
    if (!browser.blocks) opened.push(shown);
    return !browser.blocks;
  });
  pops.start();
  const become = (...now: Interaction[]): void => frame.become({ desk: deskWith(screenPops, ...now) });
  become(...interactions);
  return { frame, pops, opened, browser, become, urls: () => opened.map(({ url }) => url), shown: () => pops.view$.value.pops };
}
