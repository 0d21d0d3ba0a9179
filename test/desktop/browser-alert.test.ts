import { expect } from '@open-wc/testing';
import { closeBrowserAlert, showBrowserAlert } from '../../src/desktop/browser-alert.ts';

/** The browser's notifications as far as alerts know them. */
const browser = (permission: NotificationPermission, { worker = true, broken = false } = {}) => {
  const open: { title: string; tag: string; close: () => void }[] = [];
  const show = (title: string, { tag = '' }: NotificationOptions = {}) => {
    const alert = { title, tag, close: () => { open.splice(open.indexOf(alert), 1); } };
    open.push(alert);
    return alert;
  };
  class FakeNotification {
    static readonly permission = permission;
    onclick: (() => void) | null = null;
    readonly close: () => void;
    constructor(title: string, options: NotificationOptions) {
      this.close = show(title, options).close;
    }
  }
  const registration = {
    active: {},
    showNotification: async (title: string, options: NotificationOptions) => {
      if (broken) throw new TypeError('no');
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
      show(title, options);
    },
    getNotifications: ({ tag }: { tag: string }) => Promise.resolve(open.filter((each) => each.tag === tag)),
  };
  Object.defineProperty(globalThis, 'Notification', { configurable: true, writable: true, value: FakeNotification });
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { getRegistration: () => Promise.resolve(worker ? registration : undefined) } });
  return open;
};
const titles = (open: readonly { title: string }[]) => open.map(({ title }) => title);
const alert = { tag: 'inactivity', title: 'Prolonged Inactivity', body: 'Open the desktop.' };
const { Notification: real } = globalThis;

describe('alerts of the browser', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'serviceWorker');
    Object.defineProperty(globalThis, 'Notification', { configurable: true, writable: true, value: real });
  });

  it('WX-108 come through the service worker and go again', async () => {
    const open = browser('granted');
    expect(await showBrowserAlert(alert)).to.equal(true);
    expect(titles(open)).to.deep.equal(['Prolonged Inactivity']);
    await closeBrowserAlert('another');
    expect(open).to.have.length(1);
    await closeBrowserAlert('inactivity');
    expect(open).to.deep.equal([]);
  });

  it('do not stay when they are closed while they are being shown', async () => {
    const open = browser('granted');
    void showBrowserAlert(alert);
    await closeBrowserAlert('inactivity');
    expect(open).to.deep.equal([]);
  });

  it('are the page’s own where there is no service worker', async () => {
    const open = browser('granted', { worker: false });
    expect(await showBrowserAlert(alert)).to.equal(true);
    expect(open).to.have.length(1);
    await closeBrowserAlert('inactivity');
    expect(open).to.deep.equal([]);
  });

  it('are not shown without permission, and never break anything', async () => {
    const open = browser('default');
    expect(await showBrowserAlert(alert)).to.equal(false);
    expect(open).to.deep.equal([]);
    browser('granted', { broken: true });
    expect(await showBrowserAlert(alert)).to.equal(false);
    await closeBrowserAlert('inactivity');
  });
});
