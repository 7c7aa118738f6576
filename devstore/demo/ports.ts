import { once } from 'node:events';
import { createServer } from 'node:net';

/** @throws an error with the port and its variable if the port is in use. */
export async function requireFreePort(variable: string, port: number): Promise<void> {
  // Tries 127.0.0.1 and all addresses, as a server on one doesn't block the other.
  for (const host of ['127.0.0.1', undefined]) {
    const probe = createServer();
    try {
      probe.listen({ port, host });
      await once(probe, 'listening');
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'is in use' : 'is not available';
      throw new Error(`Port ${port} ${reason}. Set another one: ${variable}=${port + 10} npm run demo`, {
        cause: error,
      });
    } finally {
      probe.close();
    }
  }
}
