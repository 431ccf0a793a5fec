import { createPrivateKey, X509Certificate } from 'node:crypto';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';

/** A certificate and its key, PEM. */
export interface Tls {
  readonly certificate: string;
  readonly key: string;
}

/** The certificate and key, if they can be read, belong together and are valid at `now` (milliseconds since 1970). */
export function checkTls(tls: Tls, now: number): Result<Tls> {
  try {
    const certificate = new X509Certificate(tls.certificate);
    if (!certificate.checkPrivateKey(createPrivateKey(tls.key))) return failed('tls-other-key');
    const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
    return now < from || now >= to ? failed('tls-not-valid', { from: dayOf(from), to: dayOf(to) }) : success(tls);
  } catch (error) {
    return failed('tls-unreadable', { why: error instanceof Error ? error.message : String(error) });
  }
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
