import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'report.whole': '데스크톱을 마지막으로 다시 시작하기 전의 기록이 들어 있습니다.',
  'report.since-restart': '데스크톱을 마지막으로 다시 시작하기 전의 기록은 들어 있지 않습니다. 그 전에 문제가 있었다면 다시 발생할 때까지 기다렸다가 보고서를 다운로드하세요.',
};
