import { once } from 'node:events';
import { createServer } from 'node:net';

/** @throws an Error that names the port, and the variable that moves it, where something listens there already. */
export async function requireFreePort(variable: string, port: number): Promise<void> {
  // A server on 127.0.0.1 alone does not keep another from listening on all addresses, so both are tried.
  for (const host of ['127.0.0.1', undefined]) {
    const probe = createServer();
    try {
      probe.listen({ port, host });
      await once(probe, 'listening');
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'is in use' : `cannot be used`;
      throw new Error(`Port ${port} ${reason}. Set ${variable} to another one: ${variable}=${port + 10} npm run demo`, {
        cause: error,
      });
    } finally {
      probe.close();
    }
  }
}
