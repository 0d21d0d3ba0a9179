import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'guide.title': '도움말',
  'guide.articles': '도움말 문서',
  'guide.search': '도움말 검색',
  'guide.found': { other: '문서 {count}개를 찾았습니다' },
  'guide.nothing': '찾은 문서가 없습니다. 다른 단어로 검색해 보세요.',
  'guide.all': '모든 문서',
  'guide.open': '도움말 열기',
  'guide.is-open': '도움말이 이미 열려 있습니다.',
  'guide.helpful': '도움이 되었나요?',
  'guide.yes': '예',
  'guide.no': '아니요',
  'guide.thanks': '답변해 주셔서 감사합니다.',
  'guide.thanks-remark': '감사합니다. 의견이 관리자에게 전달됩니다.',
  'guide.remark': '덧붙일 말씀이 있나요? (선택 사항)',
  'guide.remark-missing': '무엇이 부족했나요? (선택 사항)',
  'guide.send': '보내기',
  'guide.not-sent': '답변을 보내지 못했습니다. 네트워크 연결을 확인한 다음 다시 눌러 주세요.',
};
