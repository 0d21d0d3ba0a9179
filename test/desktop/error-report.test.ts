import { expect } from '@open-wc/testing';
import type { BlackBoxRecord } from '../../src/session/black-box.ts';
import { collectReport, errorReport, saveReport } from '../../src/desktop/error-report.ts';
import { T0 } from './desk-fixture.ts';

const record = (ms: number, run: string, what = 'event'): BlackBoxRecord => ({ at: T0 + ms, run, what });

describe('the error report', () => {
  it('WX-216 says what happened when, in which run, and in which browser', () => {
    const report = errorReport([record(2, 'run-2', 'error'), record(1, 'run-2', 'start')], 'run-2', T0 + 10);
    expect(report).to.deep.include({ generatedAt: '2026-11-20T10:00:00.010Z', userAgent: navigator.userAgent, run: 'run-2' });
    expect(report.records.map(({ at, what }) => `${at} ${what}`)).to.deep.equal(['2026-11-20T10:00:00.001Z start', '2026-11-20T10:00:00.002Z error']);
    expect(report.runs).to.deep.equal([{ run: 'run-2', from: '2026-11-20T10:00:00.001Z', to: '2026-11-20T10:00:00.002Z', records: 2, errors: 1 }]);
  });

  it('WX-218 says whether it contains the time before the last restart', () => {
    const fresh = errorReport([record(1, 'run-2')], 'run-2');
    expect(fresh.containsTimeBeforeRestart).to.equal(false);
    expect(fresh.note).to.include('wait until it occurs again');
    const whole = errorReport([record(1, 'run-1'), record(2, 'run-2')], 'run-2');
    expect(whole.containsTimeBeforeRestart).to.equal(true);
    expect(whole.runs.map(({ run }) => run)).to.deep.equal(['run-1', 'run-2']);
    expect(whole.note).to.equal('Contains the time before the last restart of the desktop.');
  });

  it('names a record once that session and vault have both held', () => {
    expect(errorReport([record(1, 'run-1'), record(1, 'run-1')], 'run-1').records).to.have.length(1);
  });

  it('WX-217 is read from the disk when the session does not answer', async () => {
    const disk = () => Promise.resolve([record(1, 'run-1'), record(2, 'run-1')]);
    const silent = await collectReport({ report: () => Promise.resolve({ records: [], run: '' }) }, disk);
    expect(silent).to.deep.include({ run: 'run-1', containsTimeBeforeRestart: false });
    expect(silent.records).to.have.length(2);
    expect((await collectReport({ report: () => Promise.reject(new Error('gone')) }, disk)).records).to.have.length(2);
    const answered = await collectReport({ report: () => Promise.resolve({ records: [record(3, 'run-9')], run: 'run-9' }) }, disk);
    expect(answered.records).to.have.length(1);
  });

  it('WX-216 becomes a file of the browser', async () => {
    const saved: { name: string; text: Promise<string> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) });
    };
    try {
      const report = errorReport([record(1, 'run-1')], 'run-1', T0);
      saveReport(report);
      expect(saved[0]?.name).to.equal('agent-desktop-report-2026-11-20T10-00-00-000Z.json');
      expect(JSON.parse(await saved[0]!.text)).to.deep.equal(JSON.parse(JSON.stringify(report)));
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
