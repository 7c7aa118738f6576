import type { SignUpWords } from '../sign-up-words';

export const nl: SignUpWords = {
  address: {
    empty: 'Vul je e-mailadres in.',
    shape: 'Dit lijkt geen e-mailadres: het hoort eruit te zien als naam@example.com.',
    several: 'Vul maar één adres in.',
    'too-long': 'Dit is te lang voor een adres.',
    'local-too-long': 'Het deel voor de @ is te lang voor een adres.',
    number: 'Vul een adres in met een naam na de @, niet met een nummer.',
    incomplete: 'Het deel na de @ is niet compleet: het hoort eruit te zien als example.com.',
  },
  tick: 'Vink het vakje aan om akkoord te gaan.',
  throwAway: (domain) =>
    `Adressen bij ${domain} bestaan maar een paar minuten, en je gids zou mee verdwijnen. Gebruik een adres dat je houdt.`,
  unknownBrief: 'Deze gids wordt niet meer aangeboden. Laad de pagina opnieuw om te zien wat er wel is.',
  unknownWording: 'Deze pagina is veranderd sinds je haar opende. Laad haar opnieuw en probeer het nog eens.',
  incomplete: 'Dit formulier is niet compleet. Laad de pagina opnieuw en probeer het nog eens.',
  wait: (time) =>
    `Dat zijn veel aanvragen in korte tijd. Kijk in je map met spam, of probeer het over ${time} opnieuw.`,
  waitForShop: (time) => `Er zijn nu heel veel aanvragen. Probeer het over ${time} opnieuw.`,
  unproven: 'De controle tegen robots is niet afgerond. Verstuur het formulier nog een keer.',
  waitUnproven: (time) =>
    `Dit formulier heeft JavaScript nodig voor zijn controle tegen robots. Zet het aan en laad het artikel opnieuw, of probeer het over ${time} opnieuw.`,
  tryAgain: 'Dat is niet gelukt. Probeer het zo nog eens.',
  onItsWay: 'De link naar je gids is onderweg.',
  openInbox: (provider) => `${provider} openen`,
  checkInbox: 'Kijk in je inbox',
  nothingYet:
    'Na een paar minuten nog niets? Kijk in je map met spam, of vraag hem opnieuw aan: misschien zat er een typefout in het adres.',
  backToArticle: 'Terug naar het artikel',
  didYouMean: (address) => `Bedoelde je ${address}?`,
  yes: (address) => `Ja, stuur het naar ${address}`,
  no: (address) => `Nee, stuur het naar ${address}`,
  notHere: 'Deze gids is hier niet',
  email: 'Je e-mailadres',
  submit: 'Stuur mij de gids',
  failed: 'Dat is niet gelukt',
};
