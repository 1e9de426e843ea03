import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate for localhost with its key. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** The certificate that Microsoft's tool has put into a home folder; null when there is none, or when it is over by then. */
export function readCertificate(home: string, today: Date): Certificate | null {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => join(home, ".office-addin-dev-certs", name));
  if (key === undefined || cert === undefined || !existsSync(key) || !existsSync(cert)) return null;
  const found = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  return new Date(new X509Certificate(found.cert).validTo) > today ? found : null;
}
