import type { DeskState } from '../../../../src/contract/desk.ts';
import type { DesktopFeature } from '../../../../src/desktop/frame.ts';
import { feature as first } from '../../../../src/features/profile/desktop/index.ts';
import { feature as later } from '../../../../src/features/profile/desktop/later.ts';
import { desk, session } from '../../../desktop/desk-fixture.ts';
import { find, mount, until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

export const idle = { state: 'idle', idleCodeId: 'lunch' } as const;
export const idleDesk = desk([], { session: session({ presence: idle }) });
export const load = { 'i-1': { channel: 'chat', queueId: 'returns' } } as const;
export const busyDesk = desk([], { session: session({ presence: idle, load }) });

/** Both parts of the feature, as the desktop's two entries register them. */
export const profileFeature: DesktopFeature = {
  id: 'profile',
  register(frame) {
    first.register(frame);
    later.register(frame);
  },
};

/** A desktop with nothing but the profile. */
export const mounted = async (state: DeskState = idleDesk) => {
  const frame = new FakeFrame(state);
  const root = mount(profileFeature, frame);
  await until(() => find(root, '.trigger'));
  return { frame, root };
};

/** … and its menu open. */
export const opened = async (state: DeskState = idleDesk) => {
  const { frame, root } = await mounted(state);
  find(root, '.trigger').click();
  await until(() => find(root, '.menu').matches(':popover-open'), 'the menu opens');
  return { frame, root };
};

export const panelOf = (root: ParentNode): ShadowRoot => find(root, 'ad-profile-panel').shadowRoot!;
export const dialogOf = (root: ParentNode, tag: string): HTMLDialogElement => find<HTMLDialogElement>(find(root, tag).shadowRoot!, 'dialog');
