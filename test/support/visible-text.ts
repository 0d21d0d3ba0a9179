import { walk, type SourceFile } from './source.ts';

/** Attributes and properties whose words people read or hear. */
const SPOKEN = new Set(['alt', 'title', 'label', 'placeholder', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'hint', 'heading']);
const ASSIGNED = new Set(['textContent', 'innerText', 'title', 'placeholder', 'label', 'ariaLabel', 'ariaDescription', 'ariaRoleDescription', 'ariaValueText']);
/** Calls whose first word is shown. */
const SHOWN_BY = new Set(['toast', 'announce', 'alert', 'confirm']);

/** Stands for an expression between the parts of a template. */
const HOLE = '\uE000';
const WORDS = /\p{L}{2,}/u;

interface Quasi { value: { raw: string } }
interface Named { name?: string; value?: unknown; property?: Named; key?: Named }

/** The words that stand directly in a template's text and in its spoken attributes. */
export function wordsInTemplate(markup: string): string[] {
  const bare = markup.replace(/<!--.*?-->/gs, '').replace(/<(style|script|svg)\b.*?<\/\1>/gs, '');
  const spoken = [...bare.matchAll(/\s([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g)]
    .filter(([, name]) => SPOKEN.has(name ?? ''))
    .map(([, , double, single, plain]) => double ?? single ?? plain ?? '');
  const text = bare.replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi, HOLE).split(HOLE);
  return [...spoken.flatMap((value) => value.split(HOLE)), ...text]
    .map((piece) => piece.replace(/&[#\w]+;/g, '').trim()).filter((piece) => WORDS.test(piece));
}

const literal = (node: unknown): string | null => {
  const { type, value } = (node ?? {}) as { type?: string; value?: unknown };
  return type === 'Literal' && typeof value === 'string' && WORDS.test(value) ? value : null;
};

function wordsOf(node: { type: string } & Record<string, unknown>): string[] {
  if (node.type === 'TaggedTemplateExpression' && (node['tag'] as Named).name === 'html') {
    return wordsInTemplate((node['quasi'] as { quasis: Quasi[] }).quasis.map(({ value }) => value.raw).join(HOLE));
  }
  if (node.type === 'AssignmentExpression' && ASSIGNED.has((node['left'] as Named).property?.name ?? '')) {
    return [literal(node['right']) ?? ''];
  }
  if (node.type !== 'CallExpression') return [];
  const callee = node['callee'] as Named;
  const [first, second] = node['arguments'] as unknown[];
  if (SHOWN_BY.has(callee.property?.name ?? '')) return [literal(first) ?? ''];
  const attribute = callee.property?.name === 'setAttribute' ? literal(first) : null;
  return attribute && SPOKEN.has(attribute) ? [literal(second) ?? ''] : [];
}

/** Words that a file shows without asking the catalogue. */
export function literalWords(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.program, (node) => found.push(...wordsOf(node).filter(Boolean)));
  return found.map((words) => `${file.path}: "${words.replaceAll(HOLE, '…')}"`);
}
