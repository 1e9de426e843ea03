/** A request over HTTP, as plain data. */
export interface WebRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, read to its end. */
export interface WebAnswer {
  readonly status: number;
  readonly text: string;
  /** The header Retry-After, where it is there. */
  readonly retryAfter?: string;
}

/** The doors to the outside that reading from the web needs: whoever starts it hands them over. */
export interface Web {
  /** Sends a request; null when no answer comes. Rejects when asking again would not help: the page may not send any more. */
  readonly send: (request: WebRequest) => Promise<WebAnswer | null>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Whether the person has stopped it: asked before every request. */
  readonly isStopped: () => boolean;
}
