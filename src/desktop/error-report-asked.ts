import { Deed } from './deed.ts';

/** The agent wants the error report as a file: in the user menu, or in the banner while the line is gone (WX-216, WX-217). */
export class ErrorReportAsked extends Deed {
  constructor() {
    super('error-report-asked');
  }
}

declare global {
  interface HTMLElementEventMap {
    'error-report-asked': ErrorReportAsked;
  }
}
