/**
 * The texts that only the player shows. Each language is built into an asset that's loaded with the player, because
 * Shopify limits the size of locale files. A missing text is a type error. Values replace names in brackets.
 */
export interface PlayerMessages {
  // Where the reader is.
  progress: string;
  phase: string;
  upNext: string;
  lastStep: string;
  allSteps: string;
  set: string;
  optionalSet: string;
  round: string;
  sideFirst: string;
  sideSecond: string;
  sideLeft: string;
  sideRight: string;
  markNow: string;
  markDone: string;
  markSkipped: string;
  markPain: string;
  // Inside the ring: at most about 30 characters.
  hintReady: string;
  hintSwitch: string;
  hintRest: string;
  hintHold: string;
  hintReps: string;
  hintCount: string;
  hintEnough: string;
  hintEven: string;
  hintOver: string;
  hintPaused: string;
  breathIn: string;
  breathOut: string;
  left: string;
  leftAbout: string;
  leftSoon: string;
  // Buttons.
  pain: string;
  pause: string;
  resume: string;
  again: string;
  begin: string;
  otherSide: string;
  done: string;
  end: string;
  back: string;
  skip: string;
  skipSets: string;
  countRep: string;
  less: string;
  more: string;
  exit: string;
  exitNote: string;
  backToOverview: string;
  // Keyboard shortcuts.
  keysTitle: string;
  keysNote: string;
  keysSpace: string;
  keysToggle: string;
  keysMove: string;
  keysAdjust: string;
  // Sound, voice and vibration.
  signalsTitle: string;
  sound: string;
  volume: string;
  voice: string;
  vibration: string;
  testSound: string;
  // Dialogs.
  painTitle: string;
  painStop: string;
  painStopped: string;
  painEnd: string;
  painSkip: string;
  redFlagsTitle: string;
  redFlagsChecked: string;
  redFlagsAdvice: string;
  redFlagsStay: string;
  redFlagsGo: string;
  intenseTitle: string;
  intenseAdvice: string;
  intenseGo: string;
  intenseSkip: string;
  sideTitle: string;
  sideAdvice: string;
  chooseLeft: string;
  chooseRight: string;
  chooseNeither: string;
  // The final view.
  complete: string;
  stopped: string;
  painNote: string;
  stepsDone: string;
  doneOfTotal: string;
  time: string;
  times: string;
  last: string;
  byStep: string;
  outcomeDone: string;
  outcomeSkipped: string;
  outcomePain: string;
  outcomeNotReached: string;
  reminderTitle: string;
  reminderDay: string;
  reminderTomorrow: string;
  reminderTwoDays: string;
  reminderWeek: string;
  reminderRepeat: string;
  reminderTime: string;
  reminderSave: string;
  reminderNote: string;
  print: string;
  historyNote: string;
  deleteHistory: string;
}
