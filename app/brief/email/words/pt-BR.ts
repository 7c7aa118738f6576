import type { EmailWords } from '../words';

export const ptBR: EmailWords = {
  subject: '{title}: seu exemplar, enviado por {shop}',
  greeting: 'Olá!',
  body: 'Aqui está o guia que você pediu. O botão abre uma página onde você pode baixá-lo em PDF.',
  bodyInText: 'Aqui está o guia que você pediu. O link abaixo abre uma página onde você pode baixá-lo em PDF.',
  button: 'Abrir o guia',
  inside: 'O que você encontra',
  days: { one: '{days} dia', many: '{days} de dias', other: '{days} dias' },
  lasts: 'O link funciona por {time}. Depois disso, a mesma página envia um novo para você.',
  noButton: 'Se o botão não funcionar, copie este endereço no seu navegador:',
  why: '{shop} enviou esta mensagem porque este e-mail foi digitado no formulário de um dos seus artigos.',
  notYou: 'Se não foi você, ignore este e-mail: nada mais será enviado.',
  unsubscribe: 'Cancelar inscrição',
  held: 'O que está guardado sobre você',
};
