import type { SignUpWords } from '../sign-up-words';

export const pl: SignUpWords = {
  address: {
    empty: 'Wpisz swój adres e-mail.',
    shape: 'To nie wygląda na adres e-mail: powinien być jak nazwa@example.com.',
    several: 'Wpisz tylko jeden adres.',
    'too-long': 'To za długie jak na adres.',
    'local-too-long': 'Część przed znakiem @ jest za długa jak na adres.',
    number: 'Wpisz adres z nazwą po znaku @, a nie z numerem.',
    incomplete: 'Część po znaku @ nie jest pełna: powinna być jak example.com.',
  },
  tick: 'Zaznacz pole, aby wyrazić zgodę.',
  throwAway: (domain) =>
    `Adresy w ${domain} działają tylko kilka minut, a poradnik przepadłby razem z takim adresem. Podaj adres, z którego korzystasz na stałe.`,
  unknownBrief: 'Ten poradnik nie jest już dostępny. Odśwież stronę, aby zobaczyć, co jest.',
  unknownWording: 'Ta strona zmieniła się od czasu jej otwarcia. Odśwież ją i spróbuj ponownie.',
  incomplete: 'Formularz nie jest pełny. Odśwież stronę i spróbuj ponownie.',
  wait: (time) =>
    `To dużo próśb w krótkim czasie. Zajrzyj do folderu ze spamem albo spróbuj później. Poczekaj jeszcze: ${time}.`,
  waitForShop: (time) => `W tej chwili jest bardzo dużo próśb. Spróbuj później. Poczekaj jeszcze: ${time}.`,
  unproven: 'Sprawdzenie przeciw robotom nie zostało ukończone. Wyślij formularz jeszcze raz.',
  waitUnproven: (time) =>
    `Ten formularz potrzebuje JavaScriptu do sprawdzenia przeciw robotom. Włącz go i odśwież artykuł albo spróbuj później. Poczekaj jeszcze: ${time}.`,
  tryAgain: 'Nie udało się. Spróbuj ponownie za chwilę.',
  onItsWay: 'Link do poradnika jest już w drodze.',
  openInbox: (provider) => `Otwórz ${provider}`,
  checkInbox: 'Sprawdź skrzynkę',
  nothingYet:
    'Po kilku minutach nadal nic? Zajrzyj do folderu ze spamem albo poproś jeszcze raz: być może w adresie był błąd.',
  backToArticle: 'Wróć do artykułu',
  didYouMean: (address) => `Czy chodziło o ${address}?`,
  yes: (address) => `Tak, wyślij na ${address}`,
  no: (address) => `Nie, wyślij na ${address}`,
  notHere: 'Tego poradnika tu nie ma',
  email: 'Twój adres e-mail',
  submit: 'Wyślij mi poradnik',
  failed: 'Nie udało się',
};
