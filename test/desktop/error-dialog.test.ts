import { expect, fixture, html } from '@open-wc/testing';
import { CommandRefused } from '../../src/desktop/frame.ts';
import '../../src/desktop/error-dialog.ts';
import type { ErrorDialog } from '../../src/desktop/error-dialog.ts';
import { errorTrace } from '../../src/desktop/failure/error-trace.ts';
import { failureDoor, type Failure } from '../../src/desktop/failure/failure.ts';
import type { ToastMessage } from '../../src/ui/toast.ts';
import { T0 } from './desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from './element-support.ts';

const failure = (over: Partial<Failure> = {}): Failure => ({
  what: 'The history could not be loaded.', text: 'Something went wrong on the server. Try again.', code: 'internal', trackingId: 'track-4711', at: T0, ...over,
});

const shown = async (...failures: readonly Failure[]) => {
  const element = await fixture<ErrorDialog>(html`<ad-error-dialog></ad-error-dialog>`);
  for (const each of failures) element.show(each);
  await until(() => find<HTMLDialogElement>(element.shadowRoot!, 'dialog').matches(':modal'), 'the dialog opens');
  return { element, root: element.shadowRoot!, dialog: find<HTMLDialogElement>(element.shadowRoot!, 'dialog') };
};

const clipboard = (writeText: (text: string) => Promise<void>) => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
};

/** A door whose messages are kept. */
const door = () => {
  const toasts: ToastMessage[] = [];
  const failures: Failure[] = [];
  const records: unknown[] = [];
  const made = failureDoor({
    toast: (message) => toasts.push(message), show: (each) => failures.push(each),
    record: (what, detail) => records.push({ what, ...detail }), now: () => T0, id: () => 'own-id',
  });
  return { ...made, toasts, failures, records };
};
const refused = (trackingId = 'track-1') => new CommandRefused({ code: 'unavailable', message: 'words for integrators', trackingId });

describe('the error dialog', () => {
  afterEach(() => { Reflect.deleteProperty(navigator, 'clipboard'); });

  it('WX-140 says what did not work and why', async () => {
    const { root, dialog } = await shown(failure());
    expect(dialog.getAttribute('aria-label')).to.equal('Error');
    expect(words(find(root, '[role=alert]'))).to.equal('The history could not be loaded. Something went wrong on the server. Try again.');
    buttonNamed(root, 'OK').click();
    await until(() => !dialog.open, 'OK closes it');
  });

  it('WX-142 has an Error Details link with code, time, tracking ID and Copy Tracking ID', async () => {
    const { root } = await shown(failure());
    const details = find(root, 'ad-error-details').shadowRoot!;
    const link = buttonNamed(details, 'Error Details');
    expect(find(details, '.details').checkVisibility(), 'closed at first').to.equal(false);
    expect(link.getAttribute('aria-expanded')).to.equal('false');
    link.click();
    await until(() => find(details, '.details').checkVisibility());
    expect(link.getAttribute('aria-expanded')).to.equal('true');
    expect(words(find(details, 'dl'))).to.match(/^Error code internal Time Nov 20, 2026, \d+:00:00.[AP]M$/);
    expect(find<HTMLInputElement>(details, 'input').value).to.equal('track-4711');
    expect(buttonNamed(details, 'Copy Tracking ID')).to.not.equal(null);
  });

  it('WX-138 Copy Tracking ID copies the tracking ID to the clipboard and says so', async () => {
    const copied: string[] = [];
    clipboard((text) => { copied.push(text); return Promise.resolve(); });
    const { root } = await shown(failure());
    buttonNamed(root, 'Error Details').click();
    buttonNamed(root, 'Copy Tracking ID').click();
    const status = find(find(root, 'ad-error-details').shadowRoot!, '[role=status]');
    await until(() => words(status) === 'The tracking ID was copied.');
    expect(copied).to.deep.equal(['track-4711']);
  });

  it('WX-138 without the clipboard the tracking ID is selected for the keyboard', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const { root } = await shown(failure());
    buttonNamed(root, 'Error Details').click();
    await find<ErrorDialog>(root, 'ad-error-details').updateComplete;
    buttonNamed(root, 'Copy Tracking ID').click();
    const field = find<HTMLInputElement>(root, 'input');
    await until(() => field.matches(':focus') && field.selectionEnd === 'track-4711'.length && field.selectionStart === 0);
    expect(words(find(root, 'ad-error-details'))).to.include('The tracking ID is selected');
  });

  it('counts failures of the same kind instead of asking for more answers, and shows others one after another', async () => {
    const { root, dialog } = await shown(failure(), failure({ trackingId: 'track-2' }), failure({ what: 'Something else.', trackingId: 'track-3' }));
    expect(findAll(root, 'dialog')).to.have.length(1);
    expect(words(find(root, '[role=alert]'))).to.include('This has happened 2 times.');
    expect(find<HTMLInputElement>(root, 'input').value, 'the first one stays').to.equal('track-4711');
    buttonNamed(root, 'OK').click();
    await until(() => words(find(root, '[role=alert]')).startsWith('Something else.'));
    expect(find<HTMLInputElement>(root, 'input').value).to.equal('track-3');
    buttonNamed(root, 'OK').click();
    await until(() => !dialog.open);
  });

  it('is accessible, closed and open details, light and dark', async () => {
    const { element, root } = await shown(failure());
    await accessibleInBothThemes(element);
    buttonNamed(root, 'Error Details').click();
    await accessibleInBothThemes(element);
  });
});

describe('how the frame tells failures', () => {
  it('WX-142 a refused command’s message leads to its details', () => {
    const { explain, toasts, failures } = door();
    explain(refused());
    expect(toasts[0]?.text).to.equal('The server is not available at the moment. Try again.');
    expect(toasts[0]?.action?.label).to.equal('Error Details');
    expect(failures).to.deep.equal([]);
    toasts[0]?.action?.run();
    expect(failures).to.deep.equal([{ what: '', text: toasts[0]?.text, code: 'unavailable', trackingId: 'track-1', at: T0 }]);
  });

  it('WX-140 failed work is shown in the dialog with what it was', () => {
    const { fail, failures, toasts } = door();
    fail(refused(), 'The history could not be loaded.');
    expect(failures[0]).to.include({ what: 'The history could not be loaded.', code: 'unavailable', trackingId: 'track-1' });
    expect(toasts).to.deep.equal([]);
  });

  it('gives every failure a tracking ID that the black box knows, also without a server', () => {
    const { fail, failures, records } = door();
    fail(refused(''), 'x');
    expect(failures[0]?.trackingId).to.equal('own-id');
    fail(new TypeError('Maria said hello'), 'x');
    expect(records[0]).to.deep.equal({ what: 'error', code: 'unavailable', trackingId: 'own-id' });
    expect(records[1]).to.include({ what: 'error', code: 'internal', trackingId: 'own-id', name: 'TypeError' });
    expect(JSON.stringify(records)).to.not.include('Maria');
  });
});

describe('an error for the black box', () => {
  it('is its name and where it was thrown, without words', () => {
    const error = new RangeError('Maria said a.js:1:2');
    error.stack = 'RangeError: Maria said a.js:1:2\n    at send (https://desk.example/assets/desk-4f2a.js?v=1:12:34)\n    at https://desk.example/b.js:1:2';
    expect(errorTrace(error)).to.deep.equal({ name: 'RangeError', place: 'desk-4f2a.js:12:34' });
    expect(errorTrace(Object.assign(error, { name: 'said by Maria', stack: undefined }))).to.deep.equal({ name: 'Error', place: '' });
    expect(errorTrace('Maria')).to.deep.equal({ name: 'string', place: '' });
  });
});
