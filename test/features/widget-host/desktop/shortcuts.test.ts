import { expect } from '@open-wc/testing';
import type { DeskAction } from '../../../../src/desktop/frame.ts';
import { keysOf, MODIFIERS, vendorKeys } from '../../../../src/features/widget-host/desktop/shortcut-names.ts';
import type { KeyEvent } from '../../../../src/features/widget-host/desktop/shortcuts.ts';
import { probe } from './probe.ts';

const key = (over: object = {}) => ({ widgetElement: 'crm-widget', group: 'CRM', action: 'Open customer', modifierKeys: MODIFIERS.CTRL_ALT, key: 'q', role: 'agent', ...over });
const own = (over: Partial<DeskAction> = {}): DeskAction =>
  ({ id: 'available', group: 'availability', label: () => 'Go to Available', keys: 'Ctrl+Alt+KeyR', possible: () => true, run: () => {}, ...over });

describe('widgets’ shortcuts', () => {
  it('are actions of the desktop, carried out by the widget', () => {
    const { host, frame } = probe();
    const pressed: string[] = [];
    host.shortcut.event.listenKeyPress(({ type, data }) => { pressed.push(`${type} ${data?.action ?? ''}`); });
    host.shortcut.register([key({ listenKeyPress: ({ data }: KeyEvent) => { pressed.push(`own ${data?.key ?? ''}`); } })]);
    const [action] = frame.actions.all;
    expect({ keys: action?.keys, group: action?.group, label: action?.label() }).to.deep.equal({ keys: 'Ctrl+Alt+KeyQ', group: 'widgets', label: 'Open customer' });
    action?.run();
    expect(pressed).to.deep.equal(['own q', 'execute Open customer']);
  });

  it('go when the widget takes them back, another one’s stay', () => {
    const { host, frame } = probe();
    host.shortcut.register([key(), key({ widgetElement: 'other-widget', key: 'w' })]);
    host.shortcut.unregisterKeys('crm-widget');
    expect(frame.actions.all.map(({ id }) => id)).to.deep.equal(['widget:other-widget:Open customer']);
  });

  it('in conflict say so, until the keys are free: the list of shortcuts shows whose they are', () => {
    const { host, frame } = probe();
    const heard: string[] = [];
    host.shortcut.event.listenKeyConflict(({ data }) => { heard.push(`conflict ${String(data?.isConflict)}`); });
    host.shortcut.event.listenConflictResolved(() => { heard.push('resolved'); });
    const takeBack = frame.action(own());
    host.shortcut.register([key({ key: 'R' })]);
    const registered = () => frame.actions.all.find(({ group }) => group === 'widgets');
    expect(registered()?.keys).to.equal('Ctrl+Alt+KeyR');
    expect(heard).to.deep.equal(['conflict true']);
    takeBack();
    expect(registered()?.keys).to.equal('Ctrl+Alt+KeyR');
    expect(heard).to.deep.equal(['conflict true', 'resolved']);
  });

  it('stand beside the desktop’s own in what is registered', () => {
    const { host, frame } = probe();
    frame.action(own());
    host.shortcut.register([key()]);
    expect([...host.shortcut.getRegisteredKeys()].map(([name, { action }]) => [name, action])).to.deep.equal([
      ['ctrlKey_altKey_R', 'Go to Available'], ['ctrlKey_altKey_q', 'Open customer'],
    ]);
    expect(host.shortcut.DEFAULT_SHORTCUT_KEYS.availability?.map(({ key: letter }) => letter)).to.deep.equal(['R']);
  });

  it('are written as the desktop writes keys, in both ways', () => {
    expect(keysOf('altKey_shiftKey', '7')).to.equal('Alt+Shift+Digit7');
    expect(keysOf('ctrlKey', 'F2')).to.equal('Ctrl+F2');
    expect(vendorKeys('Ctrl+Alt+Shift+KeyR')).to.deep.equal({ modifierKeys: 'ctrlKey_altKey_shiftKey', key: 'R' });
  });
});
