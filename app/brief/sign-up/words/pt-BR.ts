import type { SignUpWords } from '../sign-up-words';

export const ptBR: SignUpWords = {
  address: {
    empty: 'Escreva seu e-mail.',
    shape: 'Isto não parece um e-mail: ele deve ser como nome@example.com.',
    several: 'Escreva só um e-mail.',
    'too-long': 'É longo demais para ser um e-mail.',
    'local-too-long': 'A parte antes do @ é longa demais para um e-mail.',
    number: 'Escreva um e-mail com um nome depois do @, não com um número.',
    incomplete: 'A parte depois do @ não está completa: ela deve ser como example.com.',
  },
  tick: 'Marque a caixa para concordar.',
  throwAway: (domain) =>
    `E-mails de ${domain} duram só alguns minutos, e seu guia sumiria com ele. Use um e-mail que você mantém.`,
  unknownBrief: 'Este guia não é mais oferecido. Recarregue a página para ver o que há.',
  unknownWording: 'Esta página mudou desde que você a abriu. Recarregue e tente de novo.',
  incomplete: 'O formulário não está completo. Recarregue a página e tente de novo.',
  wait: (time) => `São muitos pedidos em pouco tempo. Veja a pasta de spam ou tente de novo daqui a ${time}.`,
  waitForShop: (time) => `Há muitos pedidos agora. Tente de novo daqui a ${time}.`,
  unproven: 'A verificação contra robôs não terminou. Envie o formulário de novo.',
  waitUnproven: (time) =>
    `Este formulário precisa de JavaScript para a verificação contra robôs. Ative-o e recarregue o artigo, ou tente de novo daqui a ${time}.`,
  tryAgain: 'Não deu certo. Tente de novo daqui a pouco.',
  onItsWay: 'O link para o seu guia está a caminho.',
  openInbox: (provider) => `Abrir ${provider}`,
  checkInbox: 'Confira sua caixa de entrada',
  nothingYet:
    'Nada depois de alguns minutos? Veja a pasta de spam ou peça de novo: talvez o e-mail tenha sido digitado errado.',
  backToArticle: 'Voltar ao artigo',
  didYouMean: (address) => `Você quis dizer ${address}?`,
  yes: (address) => `Sim, enviar para ${address}`,
  no: (address) => `Não, enviar para ${address}`,
  notHere: 'Este guia não está aqui',
  email: 'Seu e-mail',
  submit: 'Quero receber o guia',
  failed: 'Não deu certo',
};
