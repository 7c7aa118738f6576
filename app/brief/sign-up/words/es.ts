import type { SignUpWords } from '../sign-up-words';

export const es: SignUpWords = {
  address: {
    empty: 'Escribe tu dirección de correo electrónico.',
    shape: 'Esto no parece una dirección de correo: debería ser como nombre@example.com.',
    several: 'Escribe una sola dirección.',
    'too-long': 'Es demasiado larga para ser una dirección.',
    'local-too-long': 'La parte anterior a la @ es demasiado larga para ser una dirección.',
    number: 'Escribe una dirección con un nombre después de la @, no con un número.',
    incomplete: 'La parte posterior a la @ no está completa: debería ser como example.com.',
  },
  tick: 'Marca la casilla para aceptar.',
  throwAway: (domain) =>
    `Las direcciones de ${domain} duran minutos, y tu guía se perdería con ella. Usa una dirección que conserves.`,
  unknownBrief: 'Esta guía ya no se ofrece. Vuelve a cargar la página para ver cuál hay.',
  unknownWording: 'Esta página ha cambiado desde que la abriste. Vuelve a cargarla e inténtalo de nuevo.',
  incomplete: 'El formulario no está completo. Vuelve a cargar la página e inténtalo de nuevo.',
  wait: (time) =>
    `Son muchas solicitudes en poco tiempo. Mira en la carpeta de correo no deseado o inténtalo de nuevo dentro de ${time}.`,
  waitForShop: (time) => `Ahora mismo hay muchas solicitudes. Inténtalo de nuevo dentro de ${time}.`,
  unproven: 'La comprobación contra robots no ha terminado. Envía el formulario otra vez.',
  waitUnproven: (time) =>
    `Este formulario necesita JavaScript para su comprobación contra robots. Actívalo y vuelve a cargar el artículo, o inténtalo de nuevo dentro de ${time}.`,
  tryAgain: 'No ha funcionado. Inténtalo de nuevo en un momento.',
  onItsWay: 'El enlace a tu guía está en camino.',
  openInbox: (provider) => `Abrir ${provider}`,
  checkInbox: 'Revisa tu bandeja de entrada',
  nothingYet:
    '¿No llega nada en unos minutos? Mira en la carpeta de correo no deseado o pídela otra vez: quizá la dirección tenía un error.',
  backToArticle: 'Volver al artículo',
  didYouMean: (address) => `¿Querías decir ${address}?`,
  yes: (address) => `Sí, enviar a ${address}`,
  no: (address) => `No, enviar a ${address}`,
  notHere: 'Esta guía no está aquí',
  email: 'Tu dirección de correo electrónico',
  submit: 'Enviarme la guía',
  failed: 'No ha funcionado',
};
