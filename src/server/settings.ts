/** How this process was asked to run; parsed once from the environment, see `readSettings`. */
export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  /** An operator's own PostgreSQL; null starts the embedded one in `dataDir`. */
  databaseUrl: string | null;
  /** The origin people type, without a trailing slash. */
  publicUrl: string;
  smtpUrl: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  sample: boolean;
  samplePassword: string | null;
}
