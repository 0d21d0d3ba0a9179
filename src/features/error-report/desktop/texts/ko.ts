import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.saved': '오류 보고서를 다운로드했습니다. {note}',
  'error-report.failed': '오류 보고서를 만들 수 없습니다.',
};
