import type { Words } from './words';

export const pl: Words = {
  download: 'Pobierz PDF',
  pressAgain:
    'Programy pocztowe otwierają linki i naciskają przyciski, żeby je sprawdzić. Aby liczyli się tylko ludzie, naciśnij przycisk jeszcze raz.',
  expired: {
    title: 'Ten link wygasł',
    text: 'Linki działają przez ograniczony czas, żeby stary e-mail w niepowołanych rękach był nic niewart.',
  },
  usedUp: {
    title: 'Ten link jest wykorzystany',
    text: 'Poradnik pobrano nim tyle razy, na ile pozwala sklep.',
  },
  newLink: {
    offer: (title) => `Możemy wysłać nowy link do „${title}” na adres, który o niego prosił.`,
    button: 'Wyślij mi nowy link',
  },
  withdrawn: {
    title: 'Ten poradnik nie jest już dostępny',
    text: (title) => `Sklep wycofał „${title}”, więc linki do niego już nie działają.`,
    other: 'Zamiast niego możesz dostać ten:',
  },
  unknownLink: {
    title: 'Ten link nie działa',
    text: 'Być może został po drodze ucięty. Skopiuj cały adres z e-maila.',
    ask: 'Albo poproś tutaj o nowy:',
  },
  noFile: {
    title: 'Poradnik nie jest jeszcze gotowy',
    text: 'Sklep wciąż go przygotowuje. Spróbuj ponownie później.',
  },
  renewed: {
    title: 'Sprawdź skrzynkę',
    text: 'Nowy link jest w drodze na adres, który prosił o pierwszy.',
  },
  wait: {
    title: 'Zaczekaj chwilę',
    text: (when) => `To dużo próśb w krótkim czasie. Zajrzyj do folderu ze spamem albo spróbuj ponownie ${when}.`,
  },
  unsubscribe: {
    title: 'Rezygnacja z e-maili',
    text: 'Naciśnij przycisk, a ten sklep nie napisze do ciebie więcej, chyba że o to poprosisz.',
    button: 'Wypisz mnie',
  },
  unsubscribed: {
    title: 'Wypisano cię',
    text: 'Ten sklep nie napisze do ciebie więcej, chyba że o to poprosisz.',
    mistake: 'To była pomyłka? Poproś o poradnik jeszcze raz, a wszystko będzie jak wcześniej.',
  },
  unknownUnsubscribe: {
    title: 'Ten link nie działa',
    text: 'Być może został po drodze ucięty. Skopiuj cały adres z e-maila albo odpowiedz na e-mail, żeby się wypisać.',
  },
  tryAgain: {
    title: 'Nie udało się',
    text: 'Coś po naszej stronie nie działa. Wróć i spróbuj ponownie za chwilę: nic z tego, co wpisano, nie przepadło.',
  },
  about: {
    title: 'Poproś o poradnik przy artykule',
    text: 'Ten adres przyjmuje formularz, który znajduje się pod artykułem.',
    back: 'Wróć do sklepu',
  },
  ask: {
    title: 'Co przechowujemy o tobie',
    text: 'Wpisz swój adres, a wyślemy link do jego skrzynki. Link pokazuje wszystko, co jest o nim przechowywane, i pozwala to usunąć.',
    email: 'Twój adres e-mail',
    invalid: 'Wpisz adres e-mail taki jak imie@example.com.',
    button: 'Wyślij mi link',
  },
  asked: {
    title: 'Sprawdź skrzynkę',
    text: 'Jeśli cokolwiek jest przechowywane o tym adresie, link jest do niego w drodze. Działa przez 24 godziny.',
    nothing:
      'Nic po kilku minutach? Zajrzyj do folderu ze spamem. Jeśli tam też nic nie ma, o tym adresie nic nie jest przechowywane albo ten sklep do niego nie pisze.',
  },
  unknownHeld: {
    title: 'Ten link już nie działa',
    text: 'Działa przez 24 godziny i dopóki to, co pokazuje, nie zostanie usunięte. Tutaj możesz poprosić o nowy.',
  },
  held: {
    title: 'Co przechowujemy o tobie',
    address: 'Adres',
    since: 'Przechowywany od',
    confirmed: 'Adres potwierdzony',
    unsubscribed: 'Wypisano',
    never: 'nie',
    request: (title) => `Prośba o „${title}”`,
    askedAt: 'Kiedy',
    article: 'Przy artykule',
    step: 'Ostatni krok',
    source: 'Kampania',
    referrer: 'Poprzednia strona',
    language: 'Język strony',
    consent: 'Zgoda na te słowa',
    version: 'Wersja słów',
    agreedAt: 'Udzielona',
    network: 'Z sieci',
    history: 'Co stało się potem',
    events: {
      sent: 'E-mail wysłano',
      failed: 'E-maila nie udało się doręczyć',
      withheld: 'Nie wysłano e-maila, bo go nie chcesz',
      scanned: 'Link otworzył program',
      visited: 'Link otwarto',
      downloaded: 'Poradnik pobrano',
      unsubscribed: 'Wypisano cię',
    },
    file: 'Pobierz wszystko jako plik (JSON)',
  },
  erase: {
    title: 'Usuń to',
    text: 'Wszystko zostanie od razu usunięte, a linki w otrzymanych e-mailach przestaną działać.',
    button: 'Usuń moje dane',
  },
  confirmErase: {
    title: 'Usunąć wszystko?',
    text: 'Tego nie można cofnąć.',
    check: 'Tak, usuń wszystko, co jest o mnie przechowywane',
    unchecked: 'Zaznacz to pole, jeśli chcesz usunąć wszystko.',
    never: 'I nigdy więcej do mnie nie pisz',
    neverText: 'W tym celu zostaje odcisk twojego adresu i nic więcej.',
    button: 'Usuń',
    keep: 'Nie, wróć',
  },
  erased: {
    title: 'Wszystko usunięto',
    text: 'Nic już nie jest o tobie przechowywane.',
    never: 'Ten sklep nigdy więcej nie napisze na twój adres, ktokolwiek o to poprosi.',
  },
  mail: {
    subject: (shop) => `Co ${shop} przechowuje o tobie`,
    title: 'Co jest o tobie przechowywane',
    text: (shop) =>
      `Oto link, o który była prośba. Pokazuje wszystko, co ${shop} przechowuje o tym adresie, i pozwala to usunąć.`,
    button: 'Zobacz',
    until: 'Link działa przez 24 godziny.',
    ignore: 'Jeśli to nie ty, zignoruj ten e-mail: nic więcej z tego nie wyniknie.',
  },
};
