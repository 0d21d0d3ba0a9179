import { expect } from '@open-wc/testing';
import type { ErrorReport } from '../../../../src/desktop/error-report.ts';
import { ErrorReportAsked } from '../../../../src/desktop/error-report-asked.ts';
import { feature } from '../../../../src/features/error-report/desktop/index.ts';
import type { BlackBoxRecord } from '../../../../src/session/black-box.ts';
import { desk, T0 } from '../../../desktop/desk-fixture.ts';
import { mount } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const record = (run: string, at: number): BlackBoxRecord => ({ at, run, what: 'event', detail: { kind: 'agent.signedIn' } });

/** Keeps what would be downloaded. */
const downloads = () => {
  const files: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  };
  const take = (event: Event) => {
    const link = event.target as HTMLAnchorElement;
    event.preventDefault();
    files.push({ name: link.download, blob: blobs.get(link.href)! });
  };
  // A link that stands in no document clicks only for itself.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function clicked(this: HTMLAnchorElement) {
    this.addEventListener('click', take, { once: true });
    click.call(this);
  };
  const restore = () => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  };
  return { files, restore };
};

const asked = async (records: readonly BlackBoxRecord[]) => {
  const frame = new FakeFrame(desk(), { line: 'reconnecting' });
  frame.blackBox = records;
  const root = mount(feature, frame);
  const { files, restore } = downloads();
  try {
    const deed = new ErrorReportAsked();
    root.dispatchEvent(deed);
    await deed.settled;
  } finally {
    restore();
  }
  const [file] = files;
  return { frame, files, name: file?.name ?? '', report: JSON.parse(await file?.blob.text() ?? 'null') as ErrorReport };
};

describe('Download Error Report', () => {
  it('WX-216 WX-217 downloads one file with the desktop’s logs, also without a line', async () => {
    const { files, name, report } = await asked([record('run-1', T0), record('run-1', T0 + 1)]);
    expect(files).to.have.length(1);
    expect(name).to.match(/^agent-desktop-report-.*\.json$/);
    expect(files[0]?.blob.type).to.equal('application/json');
    expect(report.records.map(({ at, what }) => ({ at, what }))).to.deep.equal([
      { at: '2026-11-20T10:00:00.000Z', what: 'event' }, { at: '2026-11-20T10:00:00.001Z', what: 'event' }]);
  });

  it('WX-218 says to the agent and in the file that the time before a crash or restart is in it', async () => {
    const { frame, report } = await asked([record('run-0', T0 - 60_000), record('run-1', T0)]);
    expect(report.containsTimeBeforeRestart).to.equal(true);
    expect(frame.toasts).to.deep.equal(['The error report is downloaded. Contains the time before the last restart of the desktop.']);
  });

  it('WX-218 says that it is not in it, and what to do then', async () => {
    const { frame, report } = await asked([record('run-1', T0)]);
    expect(report.containsTimeBeforeRestart).to.equal(false);
    expect(frame.toasts[0]).to.include('Does not contain the time before the last restart');
    expect(frame.toasts[0]).to.include('wait until it occurs again');
  });

  it('says when it could not be made', async () => {
    const frame = new FakeFrame();
    const root = mount(feature, frame);
    const { createObjectURL } = URL;
    URL.createObjectURL = () => { throw new TypeError('no memory'); };
    try {
      const deed = new ErrorReportAsked();
      root.dispatchEvent(deed);
      expect(await deed.settled).to.equal(false);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(frame.failures.map(({ what }) => what)).to.deep.equal(['The error report could not be made.']);
  });
});
