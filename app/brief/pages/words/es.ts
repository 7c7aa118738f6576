import type { Words } from './words';

export const es: Words = {
  download: 'Descargar el PDF',
  pressAgain:
    'Los programas de correo abren enlaces y pulsan botones para comprobarlos. Para que solo cuenten las personas, pulsa el botón una vez más.',
  expired: {
    title: 'Este enlace ha caducado',
    text: 'Los enlaces valen por un tiempo limitado, para que un correo antiguo en malas manos no sirva de nada.',
  },
  usedUp: {
    title: 'Este enlace ya está agotado',
    text: 'Ha descargado la guía tantas veces como permite la tienda.',
  },
  newLink: {
    offer: (title) => `Podemos enviar un enlace nuevo para «${title}» a la dirección que la pidió.`,
    button: 'Enviarme un enlace nuevo',
  },
  withdrawn: {
    title: 'Esta guía ya no se ofrece',
    text: (title) => `La tienda ha retirado «${title}», así que sus enlaces ya no funcionan.`,
    other: 'En su lugar puedes tener esta:',
  },
  unknownLink: {
    title: 'Este enlace no funciona',
    text: 'Puede que se haya cortado por el camino. Copia la dirección completa del correo.',
    ask: 'O pide uno nuevo aquí:',
  },
  noFile: {
    title: 'La guía todavía no está lista',
    text: 'La tienda la está preparando. Vuelve a intentarlo hoy más tarde.',
  },
  renewed: {
    title: 'Revisa tu bandeja de entrada',
    text: 'Un enlace nuevo va en camino a la dirección que pidió el primero.',
  },
  wait: {
    title: 'Espera un poco',
    text: (when) =>
      `Son muchas peticiones en poco tiempo. Mira en tu carpeta de correo no deseado o inténtalo de nuevo ${when}.`,
  },
  unsubscribe: {
    title: 'Darse de baja',
    text: 'Pulsa el botón y esta tienda no volverá a escribirte, a menos que se lo pidas.',
    button: 'Darme de baja',
  },
  unsubscribed: {
    title: 'Te has dado de baja',
    text: 'Esta tienda no volverá a escribirte, a menos que se lo pidas.',
    mistake: '¿Ha sido un error? Pide la guía de nuevo y todo queda como antes.',
  },
  unknownUnsubscribe: {
    title: 'Este enlace no funciona',
    text: 'Puede que se haya cortado por el camino. Copia la dirección completa del correo, o responde al correo para darte de baja.',
  },
  tryAgain: {
    title: 'No ha funcionado',
    text: 'Algo no funciona por nuestra parte. Vuelve atrás e inténtalo de nuevo en un momento: no se pierde nada de lo que has escrito.',
  },
  about: {
    title: 'Pide la guía en el artículo',
    text: 'Esta dirección recibe el formulario que hay debajo de un artículo.',
    back: 'Volver a la tienda',
  },
  ask: {
    title: 'Qué datos tuyos se guardan',
    text: 'Escribe tu dirección y enviamos un enlace a su bandeja de entrada. El enlace muestra todo lo que se guarda sobre ella y permite borrarlo.',
    email: 'Tu correo electrónico',
    invalid: 'Escribe un correo electrónico como nombre@example.com.',
    button: 'Enviarme el enlace',
  },
  asked: {
    title: 'Revisa tu bandeja de entrada',
    text: 'Si se guarda algo sobre esta dirección, un enlace va en camino. Vale durante 24 horas.',
    nothing:
      '¿No llega nada en unos minutos? Mira en tu carpeta de correo no deseado. Si tampoco está ahí, no se guarda nada sobre esta dirección, o esta tienda no le envía correo.',
  },
  unknownHeld: {
    title: 'Este enlace ya no funciona',
    text: 'Vale durante 24 horas, y hasta que se borra lo que muestra. Pide uno nuevo aquí.',
  },
  held: {
    title: 'Qué datos tuyos se guardan',
    address: 'Dirección',
    since: 'Se guarda desde',
    confirmed: 'Dirección confirmada',
    unsubscribed: 'Baja',
    never: 'no',
    request: (title) => `Pediste «${title}»`,
    askedAt: 'Cuándo',
    article: 'En el artículo',
    step: 'Paso al que habías llegado',
    source: 'Campaña',
    referrer: 'Página de la que venías',
    language: 'Idioma de la página',
    consent: 'Aceptaste este texto',
    version: 'Versión del texto',
    agreedAt: 'Aceptado',
    network: 'Desde la red',
    history: 'Qué pasó después',
    events: {
      sent: 'Se envió el correo',
      failed: 'El correo no se pudo entregar',
      withheld: 'No se envió ningún correo, porque no lo quieres',
      scanned: 'Un programa abrió el enlace',
      visited: 'Se abrió el enlace',
      downloaded: 'Se descargó la guía',
      unsubscribed: 'Te diste de baja',
    },
    file: 'Descargarlo todo en un archivo (JSON)',
  },
  erase: {
    title: 'Borrar los datos',
    text: 'Todo se elimina al momento, y los enlaces de los correos que has recibido dejan de funcionar.',
    button: 'Borrar mis datos',
  },
  confirmErase: {
    title: '¿Borrarlo todo?',
    text: 'Esto no se puede deshacer.',
    check: 'Sí, borrar todo lo que se guarda sobre mí',
    unchecked: 'Marca esta casilla si quieres borrarlo todo.',
    never: 'Y no volver a escribirme nunca',
    neverText: 'Para ello se guarda una huella de tu dirección, y nada más.',
    button: 'Borrar',
    keep: 'No, volver',
  },
  erased: {
    title: 'Todo está borrado',
    text: 'Ya no se guarda nada sobre ti.',
    never: 'Esta tienda no volverá a escribir a tu dirección, lo pida quien lo pida.',
  },
  mail: {
    subject: (shop) => `Qué datos tuyos guarda ${shop}`,
    title: 'Qué datos tuyos se guardan',
    text: (shop) =>
      `Aquí está el enlace que pediste. Muestra todo lo que ${shop} guarda sobre esta dirección y permite borrarlo.`,
    button: 'Verlo',
    until: 'El enlace vale durante 24 horas.',
    ignore: 'Si no has sido tú, ignora este correo: no pasará nada más.',
  },
};
