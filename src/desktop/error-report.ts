import type { BlackBoxRecord } from '../session/black-box.ts';
import { createVault } from '../vault/create-vault.ts';
import type { DesktopFrame } from './frame.ts';
import { t } from './report/texts/index.ts';

/** One run of the desktop in the report. */
interface RunSummary {
  run: string;
  from: string;
  to: string;
  records: number;
  errors: number;
}

/** The file that the agent gives to the administrator (WX-216): kinds, ids, codes and times, no words of people. */
export interface ErrorReport {
  generatedAt: string;
  appVersion: string;
  /** The script of this build. */
  build: string;
  userAgent: string;
  online: boolean;
  /** The run that goes on now. */
  run: string;
  containsTimeBeforeRestart: boolean;
  note: string;
  runs: readonly RunSummary[];
  records: readonly (Omit<BlackBoxRecord, 'at'> & { at: string })[];
}

const iso = (at: number): string => new Date(at).toISOString();

// Only built desktops have it.
const appVersion = (): string => (import.meta.env as Partial<Record<string, string>> | undefined)?.['VITE_APP_VERSION'] ?? 'unbuilt';

const summaryOf = (run: string, records: readonly BlackBoxRecord[]): RunSummary => ({
  run, from: iso(records[0]!.at), to: iso(records.at(-1)!.at), records: records.length,
  errors: records.filter(({ what }) => what === 'error').length,
});

const runsOf = (records: readonly BlackBoxRecord[]): RunSummary[] => {
  const names = [...new Set(records.map(({ run }) => run))];
  return names.map((run) => summaryOf(run, records.filter((record) => record.run === run)));
};

/** While the storage is in trouble, session and vault may both hold a record. */
const withoutTwins = (records: readonly BlackBoxRecord[]): BlackBoxRecord[] =>
  [...new Map(records.map((record) => [JSON.stringify([record.run, record.at, record.what, record.detail]), record])).values()];

/**
 * The report of these records. Without a `run` that goes on (the session does not answer) the newest one counts as such.
 * It says whether it contains what was before the last restart or crash (WX-218).
 */
export const errorReport = (records: readonly BlackBoxRecord[], run: string, now: number = Date.now()): ErrorReport => {
  const inOrder = withoutTwins(records).toSorted((one, other) => one.at - other.at);
  const present = run || (inOrder.at(-1)?.run ?? '');
  const before = inOrder.some((record) => record.run !== present);
  return {
    generatedAt: iso(now), appVersion: appVersion(), build: document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '',
    userAgent: navigator.userAgent, online: navigator.onLine, run: present, containsTimeBeforeRestart: before,
    note: before ? t('report.whole') : t('report.since-restart'),
    runs: runsOf(inOrder), records: inOrder.map((record) => ({ ...record, at: iso(record.at) })),
  };
};

/** Where the black box is read when the session does not answer: without a worker, without a line (WX-217). */
type Records = () => Promise<readonly BlackBoxRecord[]>;

const fromDisk: Records = async () => {
  const vault = createVault();
  const records = await vault.records();
  await vault.close();
  return records;
};

/** Asks the session for the black box; where it has nothing to say, the disk. */
export const collectReport = async (frame: Pick<DesktopFrame, 'report'>, disk: Records = fromDisk): Promise<ErrorReport> => {
  const { records, run } = await frame.report().catch(() => ({ records: [], run: '' }));
  return errorReport(records.length > 0 ? records : await disk(), run);
};

/** Gives the report to the browser as a file. */
export const saveReport = (report: ErrorReport): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(report, null, 1)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `agent-desktop-report-${report.generatedAt.replaceAll(/[:.]/g, '-')}.json`;
  link.click();
  // The browser has taken it by then; a file that was never taken away stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
