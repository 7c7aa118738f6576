/** Runs one of the app's processes: its output goes to the log, and signals shut it down gracefully. */
import { captureOutput, log, logError } from '~/log.server';

interface ProcessOptions {
  start: () => Promise<void>;
  /** Finishes running work and closes connections. */
  stop: () => Promise<void>;
  /** Maximum milliseconds for `stop`. */
  stopTimeout: number;
}

/** Milliseconds in which signals count as one: a terminal, npm and a parent process each send their own. */
const SAME_SIGNAL = 1000;

/** Runs until SIGTERM or SIGINT (exits with 0; a second signal exits at once) or an uncaught error (exits with 1). */
export async function runProcess({ start, stop, stopTimeout }: ProcessOptions): Promise<void> {
  captureOutput();

  let stoppingSince: number | null = null;
  const shutDown = async (exitCode: number): Promise<void> => {
    stoppingSince = Date.now();
    setTimeout(() => {
      log('error', 'Stopping took too long');
      process.exit(exitCode || 1);
    }, stopTimeout).unref();
    try {
      await stop();
    } catch (error) {
      logError('Stopping failed', error);
      exitCode ||= 1;
    }
    log('info', 'Stopped');
    process.exit(exitCode);
  };

  const onSignal = (signal: NodeJS.Signals, number: number) => {
    if (stoppingSince === null) {
      log('info', `Stopping: ${signal}`);
      void shutDown(0);
    } else if (Date.now() - stoppingSince > SAME_SIGNAL) {
      log('warn', `Stopped at once: ${signal}`);
      process.exit(128 + number);
    }
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);

  const onFatal = (message: string) => (error: unknown) => {
    log('fatal', message, {}, error);
    if (stoppingSince === null) void shutDown(1);
  };
  process.on('uncaughtException', onFatal('An error was not caught'));
  process.on('unhandledRejection', onFatal('A rejection was not handled'));

  try {
    await start();
  } catch (error) {
    log('fatal', 'The process could not start', {}, error);
    process.exit(1);
  }
}
