import type { SignUpWords } from '../sign-up-words';

export const de: SignUpWords = {
  address: {
    empty: 'Gib deine E-Mail-Adresse ein.',
    shape: 'Das sieht nicht nach einer E-Mail-Adresse aus: Sie sollte wie name@example.com lauten.',
    several: 'Gib nur eine Adresse ein.',
    'too-long': 'Das ist zu lang für eine Adresse.',
    'local-too-long': 'Der Teil vor dem @ ist zu lang für eine Adresse.',
    number: 'Gib eine Adresse mit einem Namen nach dem @ ein, nicht mit einer Nummer.',
    incomplete: 'Der Teil nach dem @ ist nicht vollständig: Er sollte wie example.com lauten.',
  },
  tick: 'Setz das Häkchen, um zuzustimmen.',
  throwAway: (domain) =>
    `Adressen bei ${domain} gibt es nur für Minuten, und dein Ratgeber wäre mit ihr weg. Nimm eine Adresse, die du behältst.`,
  unknownBrief: 'Diesen Ratgeber gibt es nicht mehr. Lade die Seite neu, um zu sehen, was es gibt.',
  unknownWording: 'Diese Seite hat sich geändert, seit du sie geöffnet hast. Lade sie neu und versuch es noch einmal.',
  incomplete: 'Dieses Formular ist nicht vollständig. Lade die Seite neu und versuch es noch einmal.',
  wait: (time) =>
    `Das sind viele Anfragen in kurzer Zeit. Schau im Spam-Ordner nach, oder versuch es in ${time} wieder.`,
  waitForShop: (time) => `Gerade fragen sehr viele an. Bitte versuch es in ${time} noch einmal.`,
  unproven: 'Die Prüfung gegen Roboter wurde nicht fertig. Bitte schick das Formular noch einmal ab.',
  waitUnproven: (time) =>
    `Dieses Formular braucht JavaScript für seine Prüfung gegen Roboter. Schalte es ein und lade den Artikel neu, oder versuch es in ${time} wieder.`,
  tryAgain: 'Das hat nicht geklappt. Bitte versuch es gleich noch einmal.',
  onItsWay: 'Der Link zu deinem Ratgeber ist unterwegs.',
  openInbox: (provider) => `${provider} öffnen`,
  checkInbox: 'Schau in dein Postfach',
  nothingYet:
    'Nach ein paar Minuten noch nichts da? Schau im Spam-Ordner nach, oder fordere ihn noch einmal an: Vielleicht war die Adresse vertippt.',
  backToArticle: 'Zurück zum Artikel',
  didYouMean: (address) => `Meintest du ${address}?`,
  yes: (address) => `Ja, an ${address} schicken`,
  no: (address) => `Nein, an ${address} schicken`,
  notHere: 'Dieser Ratgeber ist nicht hier',
  email: 'Deine E-Mail-Adresse',
  submit: 'Ratgeber zuschicken',
  failed: 'Das hat nicht geklappt',
};
