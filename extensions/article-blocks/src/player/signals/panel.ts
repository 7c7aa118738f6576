/** The settings panel for sound, voice and vibration (snippets/player-signals.liquid). */
import { part } from '../../shared/markup.ts';
import type { Preferences } from './preferences.ts';

interface PanelListener {
  onChange(preferences: Preferences): void;
  onTest(): void;
}

export class Panel {
  readonly #root: HTMLElement;
  readonly #inputs: Record<keyof Preferences, HTMLInputElement>;
  readonly #testButton: HTMLButtonElement;

  constructor(player: ParentNode, listener: PanelListener, lifetime: AbortSignal) {
    this.#root = part(player, 'signals');
    const input = (name: string) => part(this.#root, name).querySelector('input') as HTMLInputElement;
    this.#inputs = {
      sound: input('sound'),
      volume: input('volume'),
      voice: input('voice'),
      vibration: input('vibration'),
    };
    this.#testButton = part(this.#root, 'test-sound') as HTMLButtonElement;
    const options = { signal: lifetime };
    this.#root.addEventListener('input', () => listener.onChange(this.#read()), options);
    this.#testButton.addEventListener('click', () => listener.onTest(), options);
  }

  show({ sound, volume, voice, vibration }: Preferences): void {
    const inputs = this.#inputs;
    inputs.sound.checked = sound;
    inputs.volume.value = String(Math.round(volume * 100));
    inputs.voice.checked = voice;
    inputs.vibration.checked = vibration;
    inputs.volume.disabled = !sound && !voice;
    this.#testButton.disabled = !sound;
  }

  /** Hides what the browser doesn't support, and the panel itself if there is nothing left. */
  showAvailable({ sound, voice, vibration }: Record<'sound' | 'voice' | 'vibration', boolean>): void {
    const parts = { sound, 'test-sound': sound, volume: sound || voice, voice, vibration };
    for (const [name, available] of Object.entries(parts)) part(this.#root, name).hidden = !available;
    this.#root.hidden = !Object.values(parts).includes(true);
  }

  #read(): Preferences {
    const { sound, volume, voice, vibration } = this.#inputs;
    return {
      sound: sound.checked,
      volume: volume.valueAsNumber / 100,
      voice: voice.checked,
      vibration: vibration.checked,
    };
  }
}
