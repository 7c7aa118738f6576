import type { EmailWords } from '../words';

export const es: EmailWords = {
  subject: '{title}: tu ejemplar, de parte de {shop}',
  greeting: 'Hola:',
  body: 'Aquí tienes la guía que has pedido. El botón abre una página donde puedes descargarla en PDF.',
  bodyInText: 'Aquí tienes la guía que has pedido. El enlace de abajo abre una página donde puedes descargarla en PDF.',
  button: 'Ver la guía',
  inside: 'Qué contiene',
  days: { one: '{days} día', many: '{days} de días', other: '{days} días' },
  lasts: 'El enlace funciona durante {time}. Después, la misma página te envía uno nuevo.',
  noButton: 'Si el botón no hace nada, copia esta dirección en tu navegador:',
  why: '{shop} te escribe porque alguien introdujo esta dirección en el formulario de uno de sus artículos.',
  notYou: 'Si no fuiste tú, no hagas caso de este correo: no recibirás nada más.',
  unsubscribe: 'Darme de baja',
  held: 'Qué datos tuyos se guardan',
};
