import type { Server } from 'node:http';
import { FailureError } from '../../shared/messages/failures.ts';

/** This machine only; never the network. */
export const loopback = '127.0.0.1';
const mostPorts = 50;

/** Listens on a port, or the next free one; answers with it. Throws a FailureError `port-taken` where none is free. */
export function listen(server: Server, first: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    const tryNext = (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') reject(error);
      else if (port === 0 || port >= first + mostPorts) reject(new FailureError({ code: 'port-taken', details: { port: first } }));
      else server.listen((port += 1), loopback);
    };
    server.on('error', tryNext);
    server.once('listening', () => {
      const address = server.address();
      server.off('error', tryNext);
      resolve(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, loopback);
  });
}
