/** A value that only the key can read. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';
/** NIST SP 800-38D: 96 random bits for each record. */
const IV_BYTES = 12;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Whether this page may encrypt: browsers give WebCrypto only to secure addresses. */
export const canSeal = (): boolean => (crypto as Partial<Crypto>).subtle !== undefined;

/** A key that can be used and deleted, but never be taken out. */
export const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);

export const seal = async (key: CryptoKey, value: unknown): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, encoder.encode(JSON.stringify(value))) };
};

/** Rejects when the record was made with another key or has been changed. */
export const unseal = async <T>(key: CryptoKey, { iv, data }: Sealed): Promise<T> =>
  JSON.parse(decoder.decode(await crypto.subtle.decrypt({ name: ALGORITHM, iv }, key, data))) as T;
