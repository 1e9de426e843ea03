export interface Served {
  readonly url: string;
  close(): Promise<void>;
}
export function serve(options?: { readonly port?: number; readonly open?: boolean }): Promise<Served>;
export function buildWhenStale(host?: string): Promise<void>;
export function serveFolder(options: {
  readonly folder: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly beside?: Readonly<Record<string, string>>;
}): Promise<Served>;
