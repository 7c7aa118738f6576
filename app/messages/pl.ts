import type { Messages } from './messages';

export const pl: Messages = {
  briefEmail: {
    subject: ({ title, shop }) => `${title}: twój egzemplarz od ${shop}`,
    greeting: 'Cześć!',
    body: 'Oto poradnik, o który prosisz. Przycisk otwiera stronę, z której możesz pobrać go jako PDF.',
    bodyInText: 'Oto poradnik, o który prosisz. Link poniżej otwiera stronę, z której możesz pobrać go jako PDF.',
    button: 'Otwórz poradnik',
    inside: 'Co w środku',
    linkLifetime: (time) => `Ważność linku: ${time}. Potem na tej samej stronie możesz poprosić o nowy.`,
    noButton: 'Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:',
    why: (shop) => ['Dostajesz ten e-mail, bo ten adres wpisano w formularzu sklepu ', shop, '.'],
    notYou: 'Jeśli to nie ty, zignoruj ten e-mail: nic więcej od nas nie przyjdzie.',
    unsubscribe: 'Wypisz mnie',
    yourData: 'Twoje dane',
  },
  yourDataEmail: {
    subject: (shop) => `Twoje dane w sklepie ${shop}`,
    title: 'Twoje dane',
    text: (shop) =>
      `Oto link, o który prosisz. Pokazuje wszystko, co sklep ${shop} przechowuje o tym adresie, i pozwala to usunąć.`,
    button: 'Zobacz swoje dane',
    linkLifetime: (time) => `Ważność linku: ${time}.`,
    notYou: 'Jeśli to nie ty, zignoruj ten e-mail: nic więcej od nas nie przyjdzie.',
  },
  marketing: {
    wording: (shop) =>
      `Chcę też otrzymywać e-mailem nowości i oferty sklepu ${shop}. Mogę wypisać się w każdej chwili.`,
    confirms:
      'Wyrażono też zgodę na nowości i oferty tego sklepu e-mailem. Pobranie poradnika ją potwierdza. Możesz wypisać się w każdej chwili.',
  },
  pdf: {
    page: ({ page, pages }) => `Strona ${page} z ${pages}`,
  },
  signUp: {
    address: {
      empty: 'Wpisz swój adres e-mail',
      shape: 'Wpisz adres e-mail taki jak nazwa@example.com',
      several: 'Wpisz tylko jeden adres e-mail',
      'too-long': 'Ten adres e-mail jest za długi',
      'local-too-long': 'Część przed znakiem @ jest za długa',
      number: 'Po znaku @ musi być nazwa, a nie numer',
      incomplete: 'Część po znaku @ jest niepełna. Powinna wyglądać jak example.com.',
    },
    consentMissing: 'Zaznacz pole, aby wyrazić zgodę',
    disposable: (domain) =>
      `Adresy w ${domain} działają tylko kilka minut, a poradnik przepadłby razem z takim adresem. Podaj adres, z którego korzystasz na stałe.`,
    unknownBrief: 'Ten poradnik nie jest już dostępny. Odśwież stronę, aby zobaczyć, który jest.',
    unknownWording: 'Ta strona zmieniła się od czasu jej otwarcia. Odśwież ją i spróbuj ponownie.',
    incomplete: 'Formularz jest niepełny. Odśwież stronę i spróbuj ponownie.',
    wait: (time) =>
      `To dużo zgłoszeń w krótkim czasie. Zajrzyj do folderu ze spamem albo spróbuj później. Czas oczekiwania: ${time}.`,
    waitForShop: (time) => `Mamy teraz bardzo dużo zgłoszeń. Spróbuj później. Czas oczekiwania: ${time}.`,
    unproven: 'Weryfikacja antybotowa nie została ukończona. Wyślij formularz jeszcze raz.',
    waitUnproven: (time) =>
      `Weryfikacja antybotowa wymaga JavaScriptu. Włącz go i odśwież artykuł albo spróbuj później. Czas oczekiwania: ${time}.`,
    tryAgain: 'Coś poszło nie tak. Spróbuj ponownie za chwilę.',
    onItsWay: (address) => `Link do poradnika jest już w drodze na adres ${address}.`,
    delayed: ({ time, address }) =>
      `Otrzymujemy teraz wiele próśb, więc link do poradnika dotrze później. Czas do wysłania: ${time}. Adres: ${address}`,
    openInbox: (provider) => `Otwórz ${provider}`,
    checkInbox: 'Sprawdź skrzynkę',
    nothingYet:
      'Po kilku minutach nadal nic? Zajrzyj do folderu ze spamem albo poproś jeszcze raz, na wypadek literówki w adresie.',
    backToArticle: 'Wróć do artykułu',
    didYouMean: (address) => `Czy chodziło o ${address}?`,
    yes: (address) => `Tak, wyślij na ${address}`,
    no: (address) => `Nie, wyślij na ${address}`,
    unavailable: 'Ten poradnik jest niedostępny',
    email: 'Adres e-mail',
    submit: 'Wyślij mi poradnik',
    failed: 'Coś poszło nie tak',
  },
  pages: {
    download: 'Pobierz PDF',
    started: 'Pobieranie się rozpoczęło. PDF znajdziesz w pobranych plikach.',
    originalPdf: 'PDF jest w języku oryginału.',
    product: { add: 'Dodaj do koszyka', soldOut: 'Wyprzedane', from: (price) => `Od ${price}` },
    backToRoutine: 'Wróć do zestawu',
    pressAgain: 'Naciśnij jeszcze raz, aby potwierdzić.',
    expired: {
      title: 'Ten link wygasł',
      text: 'Linki działają przez ograniczony czas, na wypadek gdyby stary e-mail trafił w niepowołane ręce.',
      request: 'Poproś tutaj o nowy:',
    },
    usedUp: {
      title: 'Ten link jest wykorzystany',
      text: 'Poradnik pobrano tyle razy, na ile pozwala sklep.',
    },
    newLink: {
      offer: (title) => `Możemy wysłać nowy link do „${title}” na adres podany w formularzu.`,
      button: 'Wyślij mi nowy link',
    },
    unpublished: {
      title: 'Ten poradnik nie jest już dostępny',
      text: (title) => `Sklep wycofał „${title}”, więc linki do niego już nie działają.`,
      other: 'Zamiast niego możesz dostać ten:',
    },
    unknownLink: {
      title: 'Ten link nie działa',
      text: 'Być może jest niepełny. Skopiuj cały adres z e-maila.',
      request: 'Albo poproś tutaj o nowy:',
    },
    noFile: {
      title: 'Poradnik nie jest jeszcze gotowy',
      text: 'Sklep wciąż go przygotowuje. Spróbuj ponownie dziś, trochę później.',
    },
    renewed: {
      title: 'Sprawdź skrzynkę',
      text: 'Nowy link jest w drodze na ten sam adres co pierwszy.',
    },
    wait: { title: 'Zaczekaj chwilę' },
    unsubscribe: {
      title: 'Wypisz mnie',
      text: 'Ten sklep nie napisze już do ciebie w sprawie poradników, chyba że o któryś poprosisz.',
      button: 'Wypisz mnie',
      choice:
        'W związku z tym formularzem dostajesz dwa rodzaje e-maili: poradniki, o które prosisz, oraz nowości i oferty. Których nie chcesz już dostawać?',
      choices: {
        all: 'Wypisz mnie ze wszystkiego',
        delivery: 'Wypisz mnie tylko z poradników',
        marketing: 'Wypisz mnie tylko z nowości i ofert',
      },
    },
    unsubscribed: {
      title: 'Wypisano cię',
      ended: {
        all: 'Ten sklep nie napisze już do ciebie w sprawie poradników, chyba że o któryś poprosisz, i nie wyśle nowości ani ofert w związku z tym formularzem.',
        delivery: 'Ten sklep nie napisze już do ciebie w sprawie poradników, chyba że o któryś poprosisz.',
        marketing:
          'Ten sklep nie wyśle ci już nowości ani ofert w związku z tym formularzem. Poradniki, o które poprosisz, nadal będą przychodzić.',
      },
      elsewhere: 'Jeśli nowości tego sklepu zamówiono gdzie indziej, wypisz się w tamtych e-mailach.',
      mistake: 'To była pomyłka? Poproś o poradnik jeszcze raz, aby to cofnąć.',
    },
    unknownUnsubscribe: {
      title: 'Ten link nie działa',
      text: 'Być może jest niepełny. Skopiuj cały adres z e-maila albo odpowiedz na e-mail, żeby się wypisać.',
    },
    forgottenUnsubscribe: {
      title: 'Nie ma z czego się wypisać',
      text: 'O adresie z tamtego e-maila nic już nie jest zapisane, więc nie będą na niego wysyłane e-maile.',
    },
    tryAgain: {
      title: 'Coś poszło nie tak',
      text: 'Problem jest po naszej stronie. Wróć i spróbuj ponownie za chwilę: nic z tego, co wpisano, nie przepadło.',
    },
    notFound: {
      title: 'Nie znaleziono strony',
      text: 'Pod tym adresem niczego nie ma. Jeśli prowadzi tu link z e-maila, skopiuj cały link.',
    },
    about: {
      title: 'Poproś o poradnik przy artykule',
      text: 'Ta strona należy do formularza pod artykułem.',
      back: 'Wróć do sklepu',
    },
    requestYourData: {
      title: 'Twoje dane',
      text: 'Wpisz swój adres, a wyślemy ci link. Pokazuje wszystko, co jest o nim przechowywane, i pozwala to usunąć.',
      email: 'Adres e-mail',
      button: 'Wyślij mi link',
    },
    yourDataRequested: {
      title: 'Sprawdź skrzynkę',
      text: (time) =>
        `Jeśli cokolwiek jest przechowywane o tym adresie, link jest do niego w drodze. Ważność linku: ${time}.`,
      nothing:
        'Po kilku minutach nadal nic? Zajrzyj do folderu ze spamem. Jeśli tam też nic nie ma, o tym adresie nic nie jest przechowywane albo jest on na liście adresów, na które ten sklep nie pisze.',
    },
    unknownYourData: {
      title: 'Ten link już nie działa',
      text: (time) =>
        `Ważność linku: ${time}, o ile dane nie zostaną wcześniej usunięte. Tutaj możesz poprosić o nowy.`,
    },
    yourData: {
      title: 'Twoje dane',
      address: 'Adres e-mail',
      since: 'Przechowywane od',
      confirmed: 'Adres potwierdzony',
      unsubscribed: 'Wypisano',
      never: 'Nie',
      request: (title) => `Zgłoszenie: „${title}”`,
      requestedAt: 'Data',
      article: 'Artykuł',
      step: 'Ostatni krok',
      source: 'Kampania',
      referrer: 'Poprzednia strona',
      language: 'Język strony',
      consent: 'Treść zgody',
      marketingConsent: 'Treść zgody marketingowej',
      version: 'Wersja treści',
      agreedAt: 'Udzielona',
      confirmedAt: 'Potwierdzona pobraniem',
      withdrawnAt: 'Wycofana',
      network: 'Sieć (skrócony IP)',
      activity: 'Aktywność',
      events: {
        sent: 'Wysłano e-mail',
        failed: 'Nie udało się doręczyć e-maila',
        withheld: 'Nie wysłano e-maila, bo go nie chcesz',
        bot_click: 'Link otworzył program, na przykład skaner poczty',
        visited: 'Otwarto link',
        downloaded: 'Pobrano poradnik',
        unsubscribed: 'Wypisano cię',
        marketing_withdrawn: 'Wycofano zgodę marketingową',
      },
      moreActivity: 'Tutaj widać tylko najnowszą aktywność. Plik poniżej zawiera całość.',
      olderRequests: 'Starsze zgłoszenia',
      latestRequests: 'Najnowsze zgłoszenia',
      file: 'Pobierz swoje dane jako plik (JSON)',
    },
    retention: {
      title: 'Jak długo dane są przechowywane',
      links: (time) => `Linki w e-mailach i kliknięcia programów, po wygaśnięciu linku: ${time}`,
      userAgents: (time) => `Szczegóły przeglądarki: ${time}. Potem tylko jej rodzaj, na przykład „Chrome on Android”`,
      inactive: (time) => `Wszystko, jeśli poradnik nie zostanie pobrany, od ostatniej prośby: ${time}`,
      downloaded: 'Wszystko, jeśli poradnik zostanie pobrany: do usunięcia przez ciebie lub sklep',
      uninstalled: (time) => `Wszystko, jeśli sklep przestanie korzystać z tej usługi, najwyżej: ${time}`,
    },
    erase: {
      title: 'Usuń swoje dane',
      text: 'Wszystko zostanie od razu usunięte, a linki w otrzymanych e-mailach przestaną działać.',
      button: 'Usuń moje dane',
    },
    confirmErase: {
      title: 'Usunąć wszystkie twoje dane?',
      text: 'Tego nie można cofnąć.',
      check: 'Tak, usuń wszystko, co jest o mnie przechowywane',
      unchecked: 'Zaznacz to pole, aby usunąć swoje dane',
      never: 'I nigdy więcej do mnie nie pisz',
      neverText: 'W tym celu przechowujemy odcisk (hash) twojego adresu i nic więcej.',
      button: 'Usuń',
      cancel: 'Anuluj',
    },
    erased: {
      title: 'Twoje dane usunięto',
      text: 'Twoje zgłoszenia, zgody i aktywność nie są tu już przechowywane.',
      shop: 'Jeśli zgłoszenia dodały cię do klientów tego sklepu, usuwamy tagi i subskrypcję e-maili, które przy tym powstały. Pozostałe dane, które sklep ma o tobie, takie jak dane klienta i zamówienia, nie są usuwane. Aby je usunąć, skontaktuj się ze sklepem.',
      never: 'Nigdy więcej nic nie wyślemy na twój adres, nawet jeśli ktoś wpisze go w formularzu.',
    },
  },
};
