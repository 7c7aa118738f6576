/** The part of the page in which a reader says what to hear and feel. */
import { part } from '../page/parts.ts';
import type { Preferences } from './preferences.ts';

interface PanelListener {
  changed(preferences: Preferences): void;
  tried(): void;
}

export class Panel {
  readonly #root: HTMLElement;
  readonly #inputs: Record<keyof Preferences, HTMLInputElement>;
  readonly #try: HTMLButtonElement;

  constructor(player: ParentNode, listener: PanelListener, lifetime: AbortSignal) {
    this.#root = part(player, 'signals');
    const input = (name: string) => part(this.#root, name).querySelector('input') as HTMLInputElement;
    this.#inputs = {
      sound: input('sound'),
      volume: input('volume'),
      voice: input('voice'),
      vibration: input('vibration'),
    };
    this.#try = part(this.#root, 'try-sound') as HTMLButtonElement;
    const listen = { signal: lifetime };
    this.#root.addEventListener('input', () => listener.changed(this.#read()), listen);
    this.#try.addEventListener('click', () => listener.tried(), listen);
  }

  show({ sound, volume, voice, vibration }: Preferences): void {
    const inputs = this.#inputs;
    inputs.sound.checked = sound;
    inputs.volume.value = String(Math.round(volume * 100));
    inputs.voice.checked = voice;
    inputs.vibration.checked = vibration;
    inputs.volume.disabled = !sound && !voice;
    this.#try.disabled = !sound;
  }

  /** Leaves out what the browser lacks, and itself where it lacks all. */
  offer({ sound, voice, vibration }: Record<'sound' | 'voice' | 'vibration', boolean>): void {
    const offered = { sound, 'try-sound': sound, volume: sound || voice, voice, vibration };
    for (const [name, is] of Object.entries(offered)) part(this.#root, name).hidden = !is;
    this.#root.hidden = !Object.values(offered).includes(true);
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
