import type { Words } from './words';

export const ptBR: Words = {
  download: 'Baixar o PDF',
  pressAgain:
    'Programas de e-mail abrem links e apertam botões para verificá-los. Para que só pessoas contem, aperte o botão mais uma vez.',
  expired: {
    title: 'Este link expirou',
    text: 'Os links valem por um tempo limitado, para que um e-mail antigo em mãos erradas não sirva para nada.',
  },
  usedUp: {
    title: 'Este link já foi usado',
    text: 'Ele baixou o guia tantas vezes quanto a loja permite.',
  },
  newLink: {
    offer: (title) => `Podemos enviar um novo link para “${title}” ao e-mail que o pediu.`,
    button: 'Quero um novo link',
  },
  withdrawn: {
    title: 'Este guia não é mais oferecido',
    text: (title) => `A loja retirou “${title}”, e os links para ele não funcionam mais.`,
    other: 'Você pode receber este no lugar:',
  },
  unknownLink: {
    title: 'Este link não funciona',
    text: 'Ele pode ter sido cortado no caminho. Copie o endereço inteiro do e-mail.',
    ask: 'Ou peça um novo aqui:',
  },
  noFile: {
    title: 'O guia ainda não está pronto',
    text: 'A loja está preparando o guia. Tente de novo hoje mais tarde.',
  },
  renewed: {
    title: 'Confira sua caixa de entrada',
    text: 'Um novo link está a caminho do e-mail que pediu o primeiro.',
  },
  wait: {
    title: 'Espere um pouco',
    text: (when) => `São muitos pedidos em pouco tempo. Veja na sua pasta de spam, ou tente de novo ${when}.`,
  },
  unsubscribe: {
    title: 'Cancelar a inscrição',
    text: 'Aperte o botão, e esta loja não escreverá mais para você, a menos que você peça.',
    button: 'Cancelar a inscrição',
  },
  unsubscribed: {
    title: 'Sua inscrição foi cancelada',
    text: 'Esta loja não escreverá mais para você, a menos que você peça.',
    mistake: 'Foi um engano? Peça o guia de novo, e tudo volta a ser como antes.',
  },
  unknownUnsubscribe: {
    title: 'Este link não funciona',
    text: 'Ele pode ter sido cortado no caminho. Copie o endereço inteiro do e-mail, ou responda ao e-mail para sair da lista.',
  },
  tryAgain: {
    title: 'Não deu certo',
    text: 'Algo do nosso lado não está funcionando. Volte e tente de novo daqui a pouco: nada do que você escreveu se perdeu.',
  },
  about: {
    title: 'Peça o guia no artigo',
    text: 'Este endereço recebe o formulário que fica abaixo de um artigo.',
    back: 'Voltar para a loja',
  },
  ask: {
    title: 'O que está guardado sobre você',
    text: 'Escreva seu e-mail, e enviamos um link para ele. O link mostra tudo o que está guardado sobre ele e permite apagar.',
    email: 'Seu e-mail',
    invalid: 'Escreva um e-mail como nome@example.com.',
    button: 'Quero receber o link',
  },
  asked: {
    title: 'Confira sua caixa de entrada',
    text: 'Se algo está guardado sobre este e-mail, um link está a caminho. Ele vale por 24 horas.',
    nothing:
      'Nada depois de alguns minutos? Veja na sua pasta de spam. Se também não estiver lá, nada está guardado sobre este e-mail, ou esta loja não escreve para ele.',
  },
  unknownHeld: {
    title: 'Este link não funciona mais',
    text: 'Ele vale por 24 horas, e até que se apague o que ele mostra. Peça um novo aqui.',
  },
  held: {
    title: 'O que está guardado sobre você',
    address: 'E-mail',
    since: 'Guardado desde',
    confirmed: 'E-mail confirmado',
    unsubscribed: 'Inscrição cancelada',
    never: 'não',
    request: (title) => `Você pediu “${title}”`,
    askedAt: 'Quando',
    article: 'No artigo',
    step: 'Passo em que você estava',
    source: 'Campanha',
    referrer: 'Página de onde você veio',
    language: 'Idioma da página',
    consent: 'Você concordou com estas palavras',
    version: 'Versão das palavras',
    agreedAt: 'Concordou em',
    network: 'A partir da rede',
    history: 'O que aconteceu depois',
    events: {
      sent: 'O e-mail foi enviado',
      failed: 'O e-mail não pôde ser entregue',
      withheld: 'Nenhum e-mail enviado, porque você não quer',
      scanned: 'Um programa abriu o link',
      visited: 'O link foi aberto',
      downloaded: 'O guia foi baixado',
      unsubscribed: 'Você cancelou a inscrição',
    },
    file: 'Baixar tudo em um arquivo (JSON)',
  },
  erase: {
    title: 'Apagar',
    text: 'Tudo é apagado na hora, e os links nos e-mails que você recebeu deixam de funcionar.',
    button: 'Apagar meus dados',
  },
  confirmErase: {
    title: 'Apagar tudo?',
    text: 'Isto não pode ser desfeito.',
    check: 'Sim, apagar tudo o que está guardado sobre mim',
    unchecked: 'Marque esta caixa se quiser apagar tudo.',
    never: 'E nunca mais escrever para mim',
    neverText: 'Para isso, fica guardada uma impressão digital do seu e-mail, e nada mais.',
    button: 'Apagar',
    keep: 'Não, voltar',
  },
  erased: {
    title: 'Tudo foi apagado',
    text: 'Nada mais está guardado sobre você.',
    never: 'Esta loja não escreverá mais para o seu e-mail, seja quem for que peça.',
  },
  mail: {
    subject: (shop) => `O que ${shop} guarda sobre você`,
    title: 'O que está guardado sobre você',
    text: (shop) =>
      `Aqui está o link que você pediu. Ele mostra tudo o que ${shop} guarda sobre este e-mail e permite apagar.`,
    button: 'Ver',
    until: 'O link vale por 24 horas.',
    ignore: 'Se não foi você, ignore este e-mail: nada mais vai acontecer.',
  },
};
