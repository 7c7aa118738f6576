/** The part of the page in which a reader says what to hear and feel. */
import { part } from '../page/parts.ts';
import type { Preferences } from './preferences.ts';

export interface PanelListener {
  changed(preferences: Preferences): void;
  tried(): void;
}

export class Panel {
  readonly #root: HTMLElement;
  readonly #sound: HTMLInputElement;
  readonly #volume: HTMLInputElement;
  readonly #voice: HTMLInputElement;
  readonly #vibration: HTMLInputElement;
  readonly #try: HTMLButtonElement;

  constructor(player: ParentNode, listener: PanelListener, lifetime: AbortSignal) {
    this.#root = part(player, 'signals');
    const input = (name: string) => part(this.#root, name).querySelector('input') as HTMLInputElement;
    this.#sound = input('sound');
    this.#volume = input('volume');
    this.#voice = input('voice');
    this.#vibration = input('vibration');
    this.#try = part(this.#root, 'try-sound') as HTMLButtonElement;
    this.#root.addEventListener('input', () => listener.changed(this.#read()), { signal: lifetime });
    this.#try.addEventListener('click', () => listener.tried(), { signal: lifetime });
    // Arrows are keys of the player, but here they set the volume.
    this.#volume.addEventListener(
      'keydown',
      (event) => {
        if (event.key.startsWith('Arrow')) event.stopPropagation();
      },
      { signal: lifetime },
    );
  }

  show({ sound, volume, voice, vibration }: Preferences): void {
    this.#sound.checked = sound;
    this.#volume.value = String(Math.round(volume * 100));
    this.#voice.checked = voice;
    this.#vibration.checked = vibration;
    this.#volume.disabled = !sound && !voice;
    this.#try.disabled = !sound;
  }

  /** Leaves out what the browser lacks, and itself where it lacks all. */
  offer(can: { sound: boolean; voice: boolean; vibration: boolean }): void {
    for (const name of ['sound', 'try-sound']) part(this.#root, name).hidden = !can.sound;
    part(this.#root, 'volume').hidden = !can.sound && !can.voice;
    part(this.#root, 'voice').hidden = !can.voice;
    part(this.#root, 'vibration').hidden = !can.vibration;
    this.#root.hidden = !(can.sound || can.voice || can.vibration);
  }

  #read(): Preferences {
    return {
      sound: this.#sound.checked,
      volume: this.#volume.valueAsNumber / 100,
      voice: this.#voice.checked,
      vibration: this.#vibration.checked,
    };
  }
}
