import type { Messages } from './messages';

export const ptBR: Messages = {
  briefEmail: {
    subject: ({ title, shop }) => `${title}: seu exemplar, enviado por ${shop}`,
    greeting: 'Olá!',
    body: 'Aqui está o guia que você pediu. O botão abre uma página onde você pode baixá-lo em PDF.',
    bodyInText: 'Aqui está o guia que você pediu. O link abaixo abre uma página onde você pode baixá-lo em PDF.',
    button: 'Abrir o guia',
    inside: 'O que você encontra',
    linkLifetime: (time) => `O link funciona por ${time}. Depois disso, você pode pedir um novo na mesma página.`,
    noButton: 'Se o botão não funcionar, copie este endereço no seu navegador:',
    why: (shop) => ['Você recebeu este e-mail porque este endereço foi digitado em um formulário de ', shop, '.'],
    notYou: 'Se não foi você, ignore este e-mail: você não receberá mais nada.',
    unsubscribe: 'Cancelar inscrição',
    yourData: 'Seus dados',
  },
  yourDataEmail: {
    subject: (shop) => `Seus dados em ${shop}`,
    title: 'Seus dados',
    text: (shop) =>
      `Aqui está o link que você pediu. Ele mostra tudo o que ${shop} guarda sobre este e-mail e permite apagar.`,
    button: 'Ver seus dados',
    linkLifetime: (time) => `O link funciona por ${time}.`,
    notYou: 'Se não foi você, ignore este e-mail: você não receberá mais nada.',
  },
  marketing: {
    wording: (shop) =>
      `Também quero receber novidades e ofertas de ${shop} por e-mail. Posso cancelar a inscrição a qualquer momento.`,
    confirms:
      'Você também concordou em receber novidades e ofertas desta loja por e-mail. Ao baixar o guia, você confirma isso. Você pode cancelar a inscrição a qualquer momento.',
  },
  signUp: {
    address: {
      empty: 'Digite seu e-mail',
      shape: 'Digite um e-mail como nome@example.com',
      several: 'Digite só um e-mail',
      'too-long': 'Este e-mail é longo demais',
      'local-too-long': 'A parte antes do @ é longa demais',
      number: 'Depois do @ deve vir um nome, não um número',
      incomplete: 'A parte depois do @ está incompleta. Ela deve ser como example.com.',
    },
    consentMissing: 'Marque a caixa para concordar',
    disposable: (domain) =>
      `E-mails de ${domain} duram só alguns minutos, e seu guia sumiria junto. Use um e-mail que você vai manter.`,
    unknownBrief: 'Este guia não está mais disponível. Recarregue a página para ver qual está.',
    unknownWording: 'Esta página mudou desde que você a abriu. Recarregue e tente de novo.',
    incomplete: 'O formulário está incompleto. Recarregue a página e tente de novo.',
    wait: (time) => `São muitos pedidos em pouco tempo. Veja a pasta de spam ou tente de novo daqui a ${time}.`,
    waitForShop: (time) => `Estamos recebendo muitos pedidos agora. Tente de novo daqui a ${time}.`,
    unproven: 'A verificação antibot não terminou. Envie o formulário de novo.',
    waitUnproven: (time) =>
      `A verificação antibot precisa de JavaScript. Ative-o e recarregue o artigo, ou tente de novo daqui a ${time}.`,
    tryAgain: 'Algo deu errado. Tente de novo daqui a pouco.',
    onItsWay: 'O link para o seu guia está a caminho.',
    delayed: (time) =>
      `Estamos recebendo muitos pedidos, por isso o link do seu guia pode demorar. Tempo até o envio: ${time}.`,
    openInbox: (provider) => `Abrir ${provider}`,
    checkInbox: 'Confira sua caixa de entrada',
    nothingYet:
      'Nada depois de alguns minutos? Veja a pasta de spam, ou peça de novo caso o e-mail tenha sido digitado errado.',
    backToArticle: 'Voltar ao artigo',
    didYouMean: (address) => `Você quis dizer ${address}?`,
    yes: (address) => `Sim, enviar para ${address}`,
    no: (address) => `Não, enviar para ${address}`,
    unavailable: 'Este guia não está disponível',
    email: 'E-mail',
    submit: 'Quero receber o guia',
    failed: 'Algo deu errado',
  },
  pages: {
    download: 'Baixar o PDF',
    backToRoutine: 'Voltar à rotina',
    pressAgain: 'Aperte de novo para confirmar.',
    expired: {
      title: 'Este link expirou',
      text: 'Os links valem por um tempo limitado, caso um e-mail antigo caia em mãos erradas.',
      request: 'Peça um novo aqui:',
    },
    usedUp: {
      title: 'Este link não vale mais',
      text: 'O guia foi baixado tantas vezes quanto a loja permite.',
    },
    newLink: {
      offer: (title) => `Podemos enviar um novo link para “${title}” ao e-mail informado no pedido.`,
      button: 'Quero um novo link',
    },
    unpublished: {
      title: 'Este guia não está mais disponível',
      text: (title) => `A loja tirou “${title}” do ar, e os links para ele não funcionam mais.`,
      other: 'Você pode receber este no lugar:',
    },
    unknownLink: {
      title: 'Este link não funciona',
      text: 'Ele pode estar incompleto. Copie o endereço inteiro do e-mail.',
      request: 'Ou peça um novo aqui:',
    },
    noFile: {
      title: 'O guia ainda não está pronto',
      text: 'A loja está preparando o guia. Tente de novo hoje mais tarde.',
    },
    renewed: {
      title: 'Confira sua caixa de entrada',
      text: 'Um novo link está a caminho do mesmo e-mail que o primeiro.',
    },
    wait: { title: 'Espere um momento' },
    unsubscribe: {
      title: 'Cancelar inscrição',
      text: 'Esta loja não escreverá mais para você sobre guias, a menos que você peça um.',
      button: 'Cancelar inscrição',
      choice:
        'Por causa deste formulário, você recebe dois tipos de e-mail: os guias que pede, e novidades e ofertas. Quais devem parar?',
      choices: {
        all: 'Parar todos',
        delivery: 'Parar só os guias',
        marketing: 'Parar só as novidades e ofertas',
      },
    },
    unsubscribed: {
      title: 'Sua inscrição foi cancelada',
      ended: {
        all: 'Esta loja não escreverá mais para você sobre guias, a menos que você peça um, e não enviará novidades e ofertas por causa deste formulário.',
        delivery: 'Esta loja não escreverá mais para você sobre guias, a menos que você peça um.',
        marketing:
          'Esta loja não enviará mais novidades e ofertas por causa deste formulário. Você ainda receberá os guias que pedir.',
      },
      elsewhere:
        'Se você se inscreveu em outro lugar para receber novidades desta loja, cancele a inscrição naqueles e-mails.',
      mistake: 'Foi um engano? Peça o guia de novo para desfazer.',
    },
    unknownUnsubscribe: {
      title: 'Este link não funciona',
      text: 'Ele pode estar incompleto. Copie o endereço inteiro do e-mail, ou responda ao e-mail para cancelar a inscrição.',
    },
    forgottenUnsubscribe: {
      title: 'Nenhuma inscrição para cancelar',
      text: 'Nada mais está guardado sobre o endereço desse e-mail, e ele não recebe mais e-mails.',
    },
    tryAgain: {
      title: 'Algo deu errado',
      text: 'Há um problema do nosso lado. Volte e tente de novo daqui a pouco: nada do que você escreveu se perdeu.',
    },
    notFound: {
      title: 'Página não encontrada',
      text: 'Não há nada neste endereço. Se você seguiu um link de um e-mail, copie o link inteiro.',
    },
    about: {
      title: 'Peça o guia no artigo',
      text: 'Esta página faz parte do formulário que fica abaixo de um artigo.',
      back: 'Voltar para a loja',
    },
    requestYourData: {
      title: 'Seus dados',
      text: 'Digite seu e-mail, e enviaremos um link para você. Ele mostra tudo o que está guardado sobre seu e-mail e permite apagar.',
      email: 'E-mail',
      button: 'Quero receber o link',
    },
    yourDataRequested: {
      title: 'Confira sua caixa de entrada',
      text: (time) => `Se algo está guardado sobre este e-mail, um link está a caminho. Ele funciona por ${time}.`,
      nothing:
        'Nada depois de alguns minutos? Veja a pasta de spam. Se também não estiver lá, nada está guardado sobre este e-mail, ou ele está na lista dos que não recebem mensagens desta loja.',
    },
    unknownYourData: {
      title: 'Este link não funciona mais',
      text: (time) => `Ele funciona por ${time}, ou até que os dados sejam apagados. Você pode pedir um novo aqui.`,
    },
    yourData: {
      title: 'Seus dados',
      address: 'E-mail',
      since: 'Guardados desde',
      confirmed: 'E-mail confirmado',
      unsubscribed: 'Inscrição cancelada',
      never: 'Não',
      request: (title) => `Pedido de “${title}”`,
      requestedAt: 'Data',
      article: 'Artigo',
      step: 'Último passo alcançado',
      source: 'Campanha',
      referrer: 'Página anterior',
      language: 'Idioma da página',
      consent: 'Texto com que você concordou',
      marketingConsent: 'Texto do consentimento para marketing',
      version: 'Versão do texto',
      agreedAt: 'Consentimento dado',
      confirmedAt: 'Confirmado com o download',
      withdrawnAt: 'Retirado',
      network: 'Rede (IP abreviado)',
      activity: 'Atividade',
      events: {
        sent: 'E-mail enviado',
        failed: 'Não foi possível entregar o e-mail',
        withheld: 'E-mail não enviado, porque você não quer receber',
        bot_click: 'Link aberto por um programa, como um filtro de e-mail',
        visited: 'Link aberto',
        downloaded: 'Guia baixado',
        unsubscribed: 'Inscrição cancelada',
        marketing_withdrawn: 'Consentimento para marketing retirado',
      },
      moreActivity: 'Aqui aparece só a atividade mais recente. O arquivo abaixo contém tudo.',
      olderRequests: 'Pedidos mais antigos',
      latestRequests: 'Pedidos mais recentes',
      file: 'Baixar seus dados em um arquivo (JSON)',
    },
    retention: {
      title: 'Por quanto tempo fica guardado',
      links: (time) => `Links dos e-mails e cliques de programas, depois que o link expira: ${time}`,
      userAgents: (time) => `Detalhes do seu navegador: ${time}. Depois, só o tipo, como “Chrome on Android”`,
      inactive: (time) => `Tudo, se você nunca baixar o guia, desde o seu último pedido: ${time}`,
      downloaded: 'Tudo, se você baixar: até que você ou a loja apague',
      uninstalled: (time) => `Tudo, se a loja deixar de usar este serviço, no máximo: ${time}`,
    },
    erase: {
      title: 'Apagar seus dados',
      text: 'Tudo é apagado na hora, e os links nos e-mails que você recebeu deixam de funcionar.',
      button: 'Apagar meus dados',
    },
    confirmErase: {
      title: 'Apagar todos os seus dados?',
      text: 'Isto não pode ser desfeito.',
      check: 'Sim, apagar tudo o que está guardado sobre mim',
      unchecked: 'Marque esta caixa para apagar seus dados',
      never: 'E nunca mais escrever para mim',
      neverText: 'Para isso, guardamos uma impressão digital (hash) do seu e-mail e nada mais.',
      button: 'Apagar',
      cancel: 'Cancelar',
    },
    erased: {
      title: 'Seus dados foram apagados',
      text: 'Nada mais está guardado sobre você.',
      never: 'Esta loja não escreverá mais para o seu e-mail, mesmo que alguém o digite em um formulário.',
    },
  },
};
