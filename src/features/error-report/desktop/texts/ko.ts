import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'error-report.with-earlier': '오류 보고서를 다운로드했습니다. 마지막 재시작 또는 비정상 종료 이전의 기록이 포함되어 있습니다.',
  'error-report.without-earlier': '오류 보고서를 다운로드했습니다. 마지막 재시작 이전의 기록은 없습니다. 그 전의 문제를 찾고 있다면 다시 발생할 때까지 기다리세요.',
  'error-report.failed': '오류 보고서를 만들 수 없습니다.',
};
