const HERE = import.meta.url.replace(/[?#].*$/, '');
/** In a build all of the host is one file; unbuilt it is this folder. */
const FOLDER = '/src/features/widget-host/';

const ADDRESS = /((?:https?|blob):[^\s()]*?)(?::\d+){1,2}\)?$/;

/** The first script in a stack that is not the host itself, without its query; empty when there is none. */
export const scriptOf = (stack: string): string => {
  for (const line of stack.split('\n')) {
    const address = ADDRESS.exec(line.trim())?.[1]?.replace(/[?#].*$/, '');
    if (address && address !== HERE && !address.includes(FOLDER)) return address;
  }
  return '';
};
