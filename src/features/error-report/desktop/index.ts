import { t as actionText } from '../../../desktop/actions/texts/index.ts';
import { collectReport, saveReport } from '../../../desktop/error-report.ts';
import { ErrorReportAsked } from '../../../desktop/error-report-asked.ts';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { watchPage } from './page-watch.ts';
import { t } from './texts/index.ts';

/** **Download Error Report**, wherever it is asked for, and what the page itself adds to it. */
export const feature: DesktopFeature = {
  id: 'error-report',
  register(frame) {
    watchPage(frame);
    frame.action({
      id: 'error-report.download', group: 'help', keys: 'Ctrl+Alt+Digit2', label: () => actionText('action.error-report'),
      possible: () => true, run: () => frame.root.dispatchEvent(new ErrorReportAsked()),
    });
    frame.root.addEventListener('error-report-asked', (deed) => {
      const work = download(frame);
      deed.waitUntil(work);
      work.catch((error: unknown) => frame.fail(error, t('error-report.failed')));
    });
  },
};

/** Neither a line nor a session that answers is needed. The agent hears what the report reaches back to (WX-218). */
async function download(frame: DesktopFrame): Promise<void> {
  const report = await collectReport(frame);
  saveReport(report);
  frame.toast(t('error-report.saved', { note: report.note }), report.containsTimeBeforeRestart ? 'success' : 'info');
}
