export interface Relay {
  readonly url: string;
  close(): Promise<void>;
}
export function startRelay(options?: {
  readonly port?: number;
  readonly origins?: readonly string[];
  readonly upstream?: string;
}): Promise<Relay>;
