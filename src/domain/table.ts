/**
 * A persistent map from ids to values: `set` and `delete` give a new table and leave the old one as it
 * was, in logarithmic time. A hash trie of 16-way branches; iteration follows the hashes, so it depends
 * on the keys alone and never on the history.
 */
interface Leaf<T> {
  readonly hash: number;
  readonly key: string;
  readonly value: T;
  /** Other keys with the very same 32-bit hash. */
  readonly next: Leaf<T> | undefined;
}
type Branch<T> = readonly (Leaf<T> | Branch<T> | undefined)[];
type Node<T> = Leaf<T> | Branch<T> | undefined;

const BITS = 4;
const WIDTH = 1 << BITS;

/** FNV-1a over UTF-16 code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const isBranch = <T>(node: Node<T>): node is Branch<T> => Array.isArray(node);
const slotOf = (hash: number, depth: number): number => (hash >>> (depth * BITS)) & (WIDTH - 1);

/** By key, so that the order of a chain depends on its keys alone. */
function chainWith<T>(chain: Leaf<T> | undefined, leaf: Leaf<T>): Leaf<T> {
  if (chain && chain.key < leaf.key) return { ...chain, next: chainWith(chain.next, leaf) };
  const next = chain?.key === leaf.key ? chain.next : chain;
  return next ? { ...leaf, next } : leaf;
}

function chainWithout<T>(leaf: Leaf<T> | undefined, key: string): Leaf<T> | undefined {
  if (!leaf) return undefined;
  if (leaf.key === key) return leaf.next;
  const next = chainWithout(leaf.next, key);
  return next === leaf.next ? leaf : { ...leaf, next };
}

function withSlot<T>(branch: Branch<T>, slot: number, node: Node<T>): Branch<T> {
  const copy = branch.slice();
  copy[slot] = node;
  return copy;
}

function insert<T>(node: Node<T>, depth: number, leaf: Leaf<T>): Node<T> {
  if (!node) return leaf;
  if (isBranch(node)) {
    const slot = slotOf(leaf.hash, depth);
    return withSlot(node, slot, insert(node[slot], depth + 1, leaf));
  }
  if (node.hash === leaf.hash) return chainWith(node, leaf);
  const branch: Branch<T> = withSlot(new Array<Node<T>>(WIDTH).fill(undefined), slotOf(node.hash, depth), node);
  return insert(branch, depth, leaf);
}

function remove<T>(node: Node<T>, depth: number, hash: number, key: string): Node<T> {
  if (!node) return undefined;
  if (!isBranch(node)) return node.hash === hash ? chainWithout(node, key) : node;
  const slot = slotOf(hash, depth);
  const child = remove(node[slot], depth + 1, hash, key);
  if (child === node[slot]) return node;
  const branch = withSlot(node, slot, child);
  return branch.some((each) => each !== undefined) ? branch : undefined;
}

export class Table<T> {
  static readonly #empty = new Table<never>(undefined, 0);

  readonly #root: Node<T>;
  readonly size: number;

  private constructor(root: Node<T>, size: number) {
    this.#root = root;
    this.size = size;
  }

  static empty<T>(): Table<T> {
    return Table.#empty;
  }

  get(key: string): T | undefined {
    return this.#find(hashOf(key), key)?.value;
  }

  has(key: string): boolean {
    return this.#find(hashOf(key), key) !== undefined;
  }

  set(key: string, value: T): Table<T> {
    const hash = hashOf(key);
    const size = this.#find(hash, key) ? this.size : this.size + 1;
    return new Table(insert(this.#root, 0, { hash, key, value, next: undefined }), size);
  }

  delete(key: string): Table<T> {
    const hash = hashOf(key);
    return this.#find(hash, key) ? new Table(remove(this.#root, 0, hash, key), this.size - 1) : this;
  }

  *values(): Generator<T> {
    const rest: Node<T>[] = [this.#root];
    while (rest.length > 0) {
      const node = rest.pop();
      if (isBranch(node)) rest.push(...node.toReversed());
      else for (let leaf = node; leaf; leaf = leaf.next) yield leaf.value;
    }
  }

  #find(hash: number, key: string): Leaf<T> | undefined {
    let node = this.#root;
    for (let depth = 0; isBranch(node); depth++) node = node[slotOf(hash, depth)];
    while (node && node.key !== key) node = node.next;
    return node;
  }
}
